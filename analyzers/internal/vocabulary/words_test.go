package vocabulary_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	. "github.com/credvet/credvet/analyzers/internal/vocabulary"
)

func TestWords(t *testing.T) {
	for name, want := range map[string]string{
		"userPassword":                    "user password",
		"JWTToken":                        "jwt token",
		"APIKey":                          "api key",
		"apikey":                          "api key",
		"OTPCode":                         "otp code",
		"userID":                          "user id",
		"tokenIDs":                        "token ids",
		"JWTsByUser":                      "jwts by user",
		"HTTPServerURL":                   "http server url",
		"password_0":                      "password 0",
		"password0":                       "password 0",
		"X-Api-Key":                       "x api key",
		"DB_PASSWD":                       "db passwd",
		"OAuth2Token":                     "oauth2 token",
		"oAuthClientSecret":               "oauth client secret",
		"hmacSHA256Key":                   "hmac sha256 key",
		"md5Sum":                          "md5 sum",
		"sha_256":                         "sha 256",
		"k8sClient":                       "k8s client",
		"signInToken":                     "signin token",
		"MetaData":                        "metadata",
		"spec.template.secretName":        "spec template secret name",
		"a b\tc":                          "a b c",
		"ÄußererSchlüssel":                "äußerer schlüssel",
		"密码":                              "密码",
		"":                                "",
		"___":                             "",
		"\xff\xfe":                        "",
		strings.Repeat("tooLongAName", 9): "",
	} {
		if got := strings.Join(Words(name), " "); got != want {
			t.Errorf("Words(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzJudges(f *testing.F) {
	for _, seed := range []string{"", "a", "s", "IDs", "Ss", "ſS", "Dž1ǅ", "\xffToken", "a\u0301Key", "٣Password", "\U0001F511key", "is", "by", "0", "get or", "WithAs", "or and or", "IsAllowed", "required", "/{", "GET /:x?", "as", "with", "check"} {
		f.Add(seed, seed)
		f.Add(seed, "Token")
	}
	f.Fuzz(func(t *testing.T, owner, name string) {
		for _, word := range Words(name) {
			if word == "" || !utf8.ValidString(word) {
				t.Errorf("Words(%q) has the word %q", name, word)
			}
		}
		for _, judge := range []func(string) bool{
			IsPassword, IsHashName, IsSealedName, IsMaskedName, Sealing, Hashing, Metadata, PublicPath, PublicHandler, RequestValueName,
		} {
			judge(name)
		}
		for _, judge := range []func(string, string) bool{
			Authentication, Authorization, Limiting, BodyLimiting, Elevation, Verification, StateChanging, Reading,
		} {
			judge(owner, name)
		}
		if Secret(name) != SecretField("", name) && SecretField("", name) != None {
			t.Errorf("SecretField of no owner disagrees about %q", name)
		}
	})
}

func BenchmarkSecret(b *testing.B) {
	names := []string{"userPassword", "i", "ctx", "tokenTypeHint", "serviceAccountTokenSecretName", "err", "repositoryCredentials"}
	b.ReportAllocs()
	for b.Loop() {
		for _, name := range names {
			Secret(name)
		}
	}
}
