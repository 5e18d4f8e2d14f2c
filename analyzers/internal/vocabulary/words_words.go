package vocabulary

import "strings"

// A set is a set of words.
type set map[string]bool

// wordSet makes a set of words separated by spaces.
func wordSet(lists ...string) set {
	s := make(set)
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			s[word] = true
		}
	}
	return s
}

// any reports whether one of words is in the set.
func (s set) any(words []string) bool {
	for _, word := range words {
		if s[word] {
			return true
		}
	}
	return false
}

// all reports whether all words are in the set.
func (s set) all(words []string) bool {
	for _, word := range words {
		if !s[word] {
			return false
		}
	}
	return true
}

// union returns a set of the words in s and others.
func (s set) union(others ...set) set {
	out := make(set)
	for _, o := range append(others, s) {
		for word := range o {
			out[word] = true
		}
	}
	return out
}

// alphanumeric are words with digits in them.
var alphanumeric = wordSet(
	"md4 md5 sha1 sha2 sha3 sha224 sha256 sha384 sha512 blake2 blake2b blake3 argon2 argon2id argon2i pbkdf2",
	"base32 base58 base64 b64 x509 x25519 ed25519 p256 pkcs1 pkcs7 pkcs8 pkcs11 pkcs12 aes128 aes256",
	"oauth oauth1 oauth2 oauth2s 2fa u2f k8s s3 ipv4 ipv6 http2 utf8",
)

// closed are pairs of words that are also written as one. The one-word form is used.
var closed = pairs(
	"pass word|pass phrase|pass code|pass wd|plain text|clear text|cipher text|cypher text",
	"sign in|sign up|sign out|log in|log out|log on|logged in|signed in|locked out|lock out|one time",
	"meta data|user data|sys meta|o auth|rate limit|rate limiter|rate limiting|rate limited|web hook|check sum",
	"pre shared|pre auth|finger print|thumb print|look up|health check|super user|super admin|sys admin|brute force|set up",
	"git hub|git lab|web authn|user name|file name|two factor|second factor|multi factor|h captcha|re captcha|call back|fav icon|well known",
)

func pairs(lists ...string) map[[2]string]bool {
	out := make(map[[2]string]bool)
	for _, list := range lists {
		for pair := range strings.SplitSeq(list, "|") {
			first, second, _ := strings.Cut(pair, " ")
			out[[2]string{first, second}] = true
		}
	}
	return out
}

// fused are several words that are commonly run together.
var fused = parted(
	"api key|auth key|auth token|access token|access key|refresh token|id token|bearer token|session token|api token",
	"secret key|private key|priv key|public key|pub key|signing key|hmac key|ssh key|preauth key|host key|master key",
	"client secret|client id|user id|session id|token id|key id|session cookie|auth code|user password|user passwd",
	"user pass|user pwd|admin password|admin pass|admin pwd|db password|db pass|db passwd|root password|root pass|root pwd|new password",
	"old password|new pass|old pass|new pwd|old pwd|password hash|token hash|csrf token|xsrf token|app secret|jwt token",
	"secret access|token url|auth url|token type|token name|secret name|key name|secret id|auth header",
	"login required|auth required|is admin|require admin|require auth|body limit|otp code|totp code|pin code",
)

func parted(lists ...string) map[string][]string {
	out := make(map[string][]string)
	for _, list := range lists {
		for phrase := range strings.SplitSeq(list, "|") {
			words := strings.Fields(phrase)
			for _, plural := range []string{"", "s"} {
				parts := append([]string(nil), words...)
				parts[len(parts)-1] += plural
				out[strings.Join(words, "")+plural] = parts
			}
		}
	}
	return out
}
