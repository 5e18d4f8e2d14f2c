package secretcompare

import (
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/summary"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

func wordSet(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			out[w] = true
		}
	}
	return out
}

// plain are names that say nothing about what a value is.
var plain = wordSet(
	"value values val v data text str string s b a x y k key keys code candidate derived computed calculated expected actual want got given",
	"provided presented supplied input incoming received sent known correct valid real original orig current new old cur prev raw decoded",
	"clear first second left right lhs rhs local remote auth authorization header cookie param query arg hash digest sum mac sign",
	"answer proof response match entry item elem element e c h t i p q tmp in out req result res ret after before buf bytes content",
)

// others are heads of names of what is no secret, whatever it belongs to.
var others = wordSet(
	"id ids uid uuid guid name names type kind url uri href path host hostname origin method methods version status state role roles",
	"scope scopes lang locale size length len count time date at email mail phone address addr ip domain domains tenant org",
	"organization project zone region user username login nickname title subject issuer audience aud iss sub alg algorithm",
	"hint index number num port mode format level owner group groups client namespace prefix suffix schema protocol scheme",
	"etag revision fingerprint reason message error err file filename ref branch commit sha",
	"captcha nickname provider policy flow challenge",
)

// expectations stand in the names of parameters that hold what is right.
var expectations = wordSet("expected stored want real correct actual valid known configured reference master original saved")

// unfit stand in the names of lists of what is refused as a secret.
var unfit = wordSet("weak common insecure forbidden banned blacklist blacklisted denylist blocklist leaked pwned placeholder example examples")

// requestWords are names and type words of what a client sends.
var requestWords = wordSet("request req body payload form input args arg params dto login signin credential credentials creds claims presented submitted")

// decisive are the names that tell what a side is: a field's own, else all.
func decisive(s *summary.CompareSide) []string {
	if s.Field && len(s.Names) > 0 && !plainName(s.Names[0]) {
		return s.Names[:1]
	}
	return s.Names
}

func plainName(name string) bool {
	words := vocabulary.Words(name)
	return len(words) == 0 || len(words) == 1 && (plain[words[0]] || len(words[0]) == 1)
}

// neutral reports whether the side's nearest name says nothing.
func neutral(s *summary.CompareSide) bool {
	return len(s.Names) == 0 || plainName(s.Names[0])
}

// secretName reports whether a name says that the side is a secret.
func secretName(s *summary.CompareSide) bool {
	for i, n := range decisive(s) {
		if i == 0 && s.Field {
			if vocabulary.SecretField(s.Owner, n) != vocabulary.None {
				return true
			}
			continue
		}
		if vocabulary.Secret(n) != vocabulary.None {
			return true
		}
	}
	return false
}

// secretValue reports whether the side is a secret: by a name, or, where the
// nearest name says nothing, by what is known of where it began.
func secretValue(s *summary.CompareSide) bool {
	if secretName(s) {
		return !otherwise(s)
	}
	return neutral(s) && s.Facets()&summary.Secret != 0
}

// otherwise reports whether the side's name says that it is something else.
func otherwise(s *summary.CompareSide) bool {
	for _, n := range s.Names {
		if plainName(n) {
			continue
		}
		if vocabulary.Secret(n) != vocabulary.None || s.Field && n == s.Names[0] && vocabulary.SecretField(s.Owner, n) != vocabulary.None {
			return false
		}
		words := vocabulary.Words(n)
		return len(words) > 0 && others[words[len(words)-1]]
	}
	return false
}

// privateKeys reports whether both sides are named for private keys: nobody
// shows one to be let in, who compares them looks for the same one.
func privateKeys(p, s *summary.CompareSide) bool {
	return slices.ContainsFunc(p.Names, vocabulary.IsPrivateKey) && slices.ContainsFunc(s.Names, vocabulary.IsPrivateKey)
}

// nonce reports whether both sides are a session's nonce: it proves, as a
// token does, that who shows it is who got it. The one in an ID token is
// compared with what the same browser keeps, to tell that both belong together.
func nonce(p, s *summary.CompareSide) bool {
	return s.Field && !statement(s.Owner) && hasWord(s.Names, "nonce") && hasWord(p.Names, "nonce")
}

// statement reports whether a type is named for what an identity provider
// states of a login: IDToken, OIDCClaims.
func statement(owner string) bool {
	words := vocabulary.Words(owner)
	n := len(words)
	return n > 0 && words[n-1] == "claims" || n > 1 && words[n-2] == "id" && words[n-1] == "token"
}

// hasAnyWord reports whether the nearest of the names has a word of the list.
func hasAnyWord(names []string, list map[string]bool) bool {
	return len(names) > 0 && slices.ContainsFunc(vocabulary.Words(names[0]), func(w string) bool { return list[w] })
}

func hasWord(names []string, word string) bool {
	for _, n := range names {
		words := vocabulary.Words(n)
		if len(words) > 0 && words[len(words)-1] == word {
			return true
		}
	}
	return false
}

// requestName reports whether an object is what a client sent, by its name or
// the name of its type.
func requestName(name, typeName string) bool {
	words := vocabulary.Words(typeName[strings.LastIndexByte(typeName, '.')+1:])
	if len(words) > 0 {
		switch words[len(words)-1] {
		case "request", "req", "form", "input", "credentials", "creds", "payload", "dto":
			return true
		}
	}
	words = vocabulary.Words(name)
	if len(words) == 0 {
		return false
	}
	return requestWords[words[len(words)-1]] || words[0] == "request" || words[0] == "req"
}

// expected reports whether a parameter's name says that it is the right value.
func expected(s *summary.CompareSide) bool {
	if len(s.Names) == 0 {
		return false
	}
	for _, w := range vocabulary.Words(s.Names[0]) {
		if expectations[w] {
			return true
		}
	}
	return false
}
