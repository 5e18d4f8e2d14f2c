package metadata

import "crypto/cipher"

type reply struct{ UserData map[string]any }

// What was sealed is no secret by that.
func answer(gcm cipher.AEAD, raw []byte) (*reply, error) {
	address, err := gcm.Open(nil, raw[:12], raw[12:], nil)
	if err != nil {
		return nil, err
	}
	return &reply{UserData: map[string]any{"addr": string(address)}}, nil
}

func answerAll(gcm cipher.AEAD, raw []byte) (*reply, error) {
	text, err := gcm.Open(nil, raw[:12], raw[12:], nil)
	if err != nil {
		return nil, err
	}
	return &reply{UserData: map[string]any{"password": string(text)}}, nil // want `reaches metadata reply.UserData in plain text`
}
