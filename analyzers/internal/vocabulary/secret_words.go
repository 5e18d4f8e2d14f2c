package vocabulary

import "strings"

// prepositions end the noun phrase: what follows says whence, for whom or by what.
var prepositions = wordSet("for from of by in to with at per as on via without into under over using between")

// forms are words after a noun that tell its form, not its nature.
var forms = wordSet(
	"bytes byte string strings str text value values val vals raw hex base32 base64 b64 encoded decoded plain plaintext clear cleartext",
	"data buf buffer slice array list ptr pointer copy pem der json yaml input content contents literal bin binary",
	"new old current previous prev confirm confirmation confirmed repeat repeated again retype trimmed bare v1 v2",
)

// algorithms stand between a key and its qualifier: hmacSHA256Key.
var algorithms = wordSet("rsa ecdsa ec ed25519 x25519 p256 ssh tls pgp gpg jwk sha1 sha256 sha384 sha512 md5 the my")

// contentHeads and authenticatorHeads are secrets whatever stands before them, but for excluded.
var (
	contentHeads = wordSet(
		"password passwd passphrase passwort secret credential cred psk mnemonic pass pw privkey",
	)
	authenticatorHeads = wordSet(
		"token jwt otp totp hotp passcode signature sig hmac bearer apikey tok",
	)
)

// formHeads are heads behind the name of a value that tell how it is kept.
var formHeads = wordSet("type kind alg algo algorithm method scheme format hashed encrypted")

// humanHeads are secrets that people choose.
var humanHeads = wordSet("password passwd passphrase passwort pass pwd pw pin")

// weakHeads need a qualifier.
var (
	// shortWords tell a secret that may be as short as somebody types it.
	shortWords = wordSet("otp totp hotp passcode pin code mfa 2fa captcha")
	// longCodes tell a code that programs hand on.
	longCodes = wordSet("authorization oauth oauth2 exchange")
)

var weakHeads = wordSet("key code pin cookie mac pwd seed phrase verifier")

// secretHeads are all heads that can make a secret, for singulars.
var secretHeads = contentHeads.union(authenticatorHeads, weakHeads)

// pinQualifiers tell a PIN from a pin of any other sort.
var pinQualifiers = wordSet("user card device sms login security access admin setup pairing new old current hsm token pkcs pkcs11 slot confirm entered")

// qualifiedHeads tell for weak heads which qualifier makes them what kind.
var qualifiedHeads = map[string]map[string]Kind{
	"key": kinds(
		"private priv enc signing sign hmac mac secret encryption encrypt encrypting decryption decrypt crypto cipher aes aes128 aes256 master"+
			" shared preshared symmetric jwt jws jwe wrapping kek dek unseal recovery wireguard noise derived webhook block chacha secretbox",
		"api access auth preauth authentication registration enrollment join"),
	"code": kinds("",
		"verification verify otp totp hotp mfa 2fa sms recovery backup exchange invite invitation security pin pass auth authorization authorize authz"+
			" oauth oauth2 device reset confirmation confirm activation activate access login signin scratch onetime pairing registration unlock"+
			" twofactor secondfactor multifactor pkce grant password"),
	"cookie":   kinds("", "session auth login remember sso refresh token access authentication jwt csrf"),
	"mac":      kinds("", "message msg computed expected provided body payload request calculated given hmac token cookie"),
	"pwd":      kinds("user plain admin root db database new old confirm repeat login smtp ldap bind mysql redis email mail proxy account my", ""),
	"pin":      kinds("user card device sms login security access admin setup pairing new old hsm token pkcs11 slot confirm entered", ""),
	"seed":     kinds("totp otp master wallet private recovery secret", ""),
	"phrase":   kinds("seed recovery secret mnemonic backup", ""),
	"verifier": kinds("", "code pkce"),
}

func kinds(content, authenticator string) map[string]Kind {
	out := make(map[string]Kind)
	for word := range strings.FieldsSeq(content) {
		out[word] = Content
	}
	for word := range strings.FieldsSeq(authenticator) {
		out[word] = Authenticator
	}
	return out
}

// syntax qualifies the tokens of lexers and the like.
var syntax = wordSet(
	"syntax lex lexer lexical parse parser ast scan scanner html xml css json sql hcl yaml markdown template text graphql",
	"string number comment keyword operator delim delimiter separator comma ident identifier word eof unexpected expr expression",
	"open close opening closing begin start end first last left right peek whitespace literal punct quote brace bracket paren",
)

// excluded are qualifiers that make a strong head something else.
var excluded = map[string]set{
	"token": syntax.union(wordSet(
		"page pagination paging continue continuation next cursor cancel cancellation sync resume resumption skip offset position",
		"idempotency fencing fence lease lock processing creation version change watch resource row concurrency rate bucket limiter wait placeholder",
		"prompt completion max total input output cached reasoning usage bpe llm vocabulary sample thinking budget used",
		"design erc nft coin symbol strategy reference",
	)),
	"tok": syntax.union(wordSet("next page")),
	"secret": wordSet(
		"pull password passwd credential credentials cred creds tls cert certificate ca kube k8s opaque docker dockerconfig registry existing",
		"mounted owned managed watched orphaned synced projected",
	),
	"credential": wordSet("webauthn passkey fido verifiable transport"),
	"cred":       wordSet("webauthn passkey transport"),
	"signature":  wordSet("method function func type call file virus action selector"),
	"sig":        wordSet("method func function type call os stop kill"),
	"pass":       wordSet("first second third render shader test did must all low high single multi two one by band compiler optimizer health probe will next last outcome result"),
	"bearer":     wordSet("token standard ring"),
	"pw":         wordSet("file"),
}

// flags open names of flags, counts, errors and constants that name something.
var flags = wordSet(
	"is has had are was no not num count number min max len length size total err error invalid missing without",
	"can may should must need needs want wants require requires required use uses using enable enabled disable disabled allow allowed allows",
	"field fields flag with col column label annotation route msg event metric errors wrong skip ignore force show hide supports nr on when",
)

// classifiers before a head make it the name of a class.
var classifiers = wordSet("no not name names method scheme fmt sql table pattern operation template tmpl desc mock getter cmd stmt type kind grant scope scopes mode reason purpose purposes event events schema format field column policy allow")

// prose are words that stand in sentences, not in names.
var prose = wordSet("the your please an enter cannot could would which this that these be been does you we")

// actions are verbs that, leading, make a name one of an action.
var actions = wordSet(
	"get set put add make create build generate gen issue mint revoke delete remove clear drop destroy reset change update forgot forget",
	"verify check validate compare match hash encrypt decrypt sign parse read load store save find list fetch query lookup send prompt ask",
	"refresh access invite activate confirm register recover unlock login share upload download request handle do try ensure assert",
	"enforce rotate renew extend exchange introspect consume claim extract inject encode decode marshal unmarshal mask redact seal",
	"wrap unwrap print log render write init setup configure apply sync watch copy clone migrate process obtain acquire await require",
)

// authenticatorActions are verbs that also qualify a token, a code or a signature.
var authenticatorActions = wordSet("reset change verify refresh access invite activate confirm register recover unlock login share upload download request forgot update delete claim consume open sign")

// contentActions are verbs that also qualify a password, a secret or credentials, and secretActions
// those that qualify a secret only: it is what one signs or encrypts with.
var (
	contentActions = wordSet("access login share unlock confirm register init setup sync claim upload download request recover invite refresh")
	secretActions  = wordSet("sign encrypt decrypt hash seal exchange verify")
)

// publicMarks name what is meant to be seen.
var publicMarks = wordSet("public pub")

// Marks of values that are no longer plain.
var (
	hashHeads = wordSet(
		"hash digest checksum fingerprint thumbprint hashsum md5 sha1 sha224 sha256 sha384 sha512 sha3 sha bcrypt scrypt argon2 argon2id pbkdf2",
	)
	hashClassifiers = wordSet("algorithm alg method type kind oid iterations cmd fmt default offset")
	hashMarks       = wordSet("hashed digested salted")
	sealMarks       = wordSet("encrypted sealed enciphered ciphered ciphertext cyphertext cryptogram")
	// looseSealMarks count only beside a secret: enc may be an encoder, wrapped an error.
	looseSealMarks = wordSet("wrapped enc")
	maskMarks      = wordSet("masked redacted obfuscated obscured censored scrubbed sanitized anonymized placeholder")
	negations      = wordSet("un non not is was pre never")
)

// aspects are heads that tell something about a value instead of being it.
var aspects = wordSet("alg algorithm id length len size name type err error client reader writer rw url path file filename mode reason count index version time at response func fn funcs field status")

// containers end the names of types that hold one of what stands before.
var containers = wordSet("dto model entity record row struct form payload body spec data request req response resp input params param args info")

// referenceHeads end the names of types that point to a secret.
var referenceHeads = wordSet("ref reference selector locator source error err policy schema property descriptor header label env annotation")

// cipherOwners hold keys that they encrypt or sign with.
var cipherOwners = wordSet("encrypter encryptor encrypting signer cipher sealer crypter hmac aead keyring cryptor decrypter decryptor secretbox")

// keyedOwners call their value a key.
var keyedOwners = wordSet("key token")

// directoryOwners have a pwd that is a directory.
var directoryOwners = wordSet("shell terminal process proc cmd command ftp session dir directory fs workspace exec container task job step env environ")

// syntaxOwners have tokens that are syntax.
var syntaxOwners = syntax.union(wordSet("tokenizer stmt decl pos"))
