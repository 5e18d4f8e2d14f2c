package vocabulary

import "slices"

// A Kind tells how a value is a secret.
type Kind uint8

const (
	// None is no secret value.
	None Kind = iota
	// Content is a value whose disclosure harms: a password, a private key, a shared secret.
	Content
	// Authenticator is a value that admits who shows it or proves a message genuine: a token,
	// an API key, a one-time code, a signature.
	Authenticator
)

// String returns the kind's name.
func (k Kind) String() string {
	switch k {
	case Content:
		return "content"
	case Authenticator:
		return "authenticator"
	}
	return "none"
}

// Secret judges the name of a variable, parameter, field, column or map key. It returns [None] for
// what is only about a secret (its name, hash, place, age, policy), for one that is hashed, sealed or
// masked, for flags and actions, and where the name alone says too little (key, code, pin, pwd, mac).
func Secret(identifier string) Kind {
	return kindsSeen.get(identifier, func() Kind { return secretKind(Words(identifier)) })
}

// kindsSeen remembers verdicts: a program has far more values than names.
var kindsSeen memo[Kind]

// IsPassword reports whether the name is one of a secret that a person chose or typed, and that
// can thus be guessed: a password, passphrase or PIN, but not a generated token or key.
func IsPassword(identifier string) bool {
	words := Words(identifier)
	return secretKind(words) == Content && humanHeads[headOf(nounPhrase(words))]
}

// Invitation reports whether the name is one of a code by which somebody is let in whom others have
// invited: inviteCode, InvitationToken. Who shows one is let in, but it is made to be handed on, and
// shown to whoever may invite: nobody keeps it from them.
func Invitation(identifier string) bool {
	words := Words(identifier)
	return len(words) > 1 && (last(words) == "code" || last(words) == "token") && (words[len(words)-2] == "invite" || words[len(words)-2] == "invitation")
}

// Signature reports whether the name is one of a MAC or signature of a message. It proves that the
// message is its sender's, and is of no use for another one.
func Signature(identifier string) bool {
	switch last(Words(identifier)) {
	case "signature", "sig", "hmac", "mac":
		return true
	}
	return false
}

// IsPrivateKey reports whether the name is one of the private part of a key pair.
func IsPrivateKey(identifier string) bool {
	words := Words(identifier)
	if secretKind(words) != Content {
		return false
	}
	phrase := nounPhrase(words)
	i := slices.IndexFunc(phrase, func(w string) bool { return w == "private" || w == "priv" })
	return slices.Contains(phrase, "privkey") || i >= 0 && slices.Contains(phrase[i:], "key")
}

// FoundByTrying reports whether a secret of that name can be short enough to be found by trying: what a
// person chose, a one-time code, and what the name does not tell. A token, key or secret that programs
// hand on cannot.
func FoundByTrying(identifier string) bool {
	words := Words(identifier)
	return secretKind(words) == None || humanHeads[headOf(nounPhrase(words))] || shortWords.any(words) && !longCodes.any(words)
}

// SecretField judges a field or method by its name and its owner, the type that has it, with or
// without the package. A field that says nothing (Value, Data) is judged as its owner, and one whose
// head is too weak alone (Key, Code, Pin) by the owner as its qualifier. It returns [None] for the
// tokens of parsers and for fields of a type that holds hashed or sealed secrets.
func SecretField(owner, field string) Kind {
	ownerWords, fieldWords := ownerPhrase(owner), Words(field)
	if len(fieldWords) == 0 || protected(ownerWords) || referenceHeads[last(ownerWords)] {
		return None
	}
	head := headOf(fieldWords)
	switch {
	case head == "token" && syntaxOwners.any(ownerWords):
		return None
	case head == "code" && last(ownerWords) == "device" && fieldWords[0] == "device":
		return None // it names the device
	}
	if kind := secretKind(fieldWords); kind != None {
		return kind
	}
	if len(ownerWords) == 0 {
		return None
	}
	switch {
	case len(fieldWords) == 1 && forms[fieldWords[0]]:
		return secretKind(ownerWords)
	case head == "key" && len(fieldWords) == 1 && (cipherOwners[last(ownerWords)] || last(ownerWords) == "hmac"):
		return Content
	case head == "key" && len(fieldWords) == 1 && keyedOwners[last(ownerWords)]:
		return secretKind(ownerWords)
	case head == "pwd" && len(fieldWords) == 1 && !directoryOwners.any(ownerWords):
		return Content
	case head == "pin" && pinQualifiers.any(ownerWords):
		return Content
	case weakHeads[head]:
		return secretKind(append(ownerWords, fieldWords...))
	}
	return None
}

// IsHashName reports whether the name is one of a hash: passwordHash, hashedToken, digest, sha256. It
// is false for things about hashing, such as hashKey, hashFunc or isHashed.
func IsHashName(identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 || flags[words[0]] {
		return false
	}
	phrase := nounPhrase(words)
	if len(phrase) > 0 && hashHeads[singular(last(phrase), hashHeads)] {
		return !hashClassifiers.any(phrase[:len(phrase)-1])
	}
	return marked(phrase, hashMarks) && !aspects[last(phrase)]
}

// IsSealedName reports whether the name is one of an encrypted value: encryptedPassword, sealedKey,
// ciphertext. It is false for flags (isEncrypted) and keys (encryptionKey).
func IsSealedName(identifier string) bool {
	words := Words(identifier)
	return isMarked(words, sealMarks) && !aspects[singular(last(nounPhrase(words)), aspects)] ||
		isMarked(words, looseSealMarks) && looselySealed(words)
}

// looselySealed reports whether wrapped or enc stands beside a secret: wrappedKey, encToken, passwordEnc.
func looselySealed(words []string) bool {
	phrase := nounPhrase(words)
	for i, word := range phrase {
		switch {
		case !looseSealMarks[word]:
		case i+1 < len(phrase):
			head := headOf(phrase)
			return secretHeads[head] && (word != "enc" || head != "key")
		default:
			return i > 0 && secretHeads[phrase[i-1]]
		}
	}
	return false
}

// IsMaskedName reports whether the name is one of a value made unreadable for display:
// maskedToken, redactedURL, passwordPlaceholder.
func IsMaskedName(identifier string) bool {
	return isMarked(Words(identifier), maskMarks)
}

func isMarked(words []string, marks set) bool {
	phrase := nounPhrase(words)
	return len(phrase) > 0 && !flags[words[0]] && marked(phrase, marks)
}

// marked reports whether the phrase carries a participle or noun of marks that is not negated.
func marked(phrase []string, marks set) bool {
	for i, word := range phrase {
		if marks[word] && (i == 0 || !negations[phrase[i-1]]) {
			return true
		}
	}
	return false
}

// protected reports whether the words name a value that no longer is a plain secret.
func protected(words []string) bool {
	return marked(words, sealMarks) || looselySealed(words) || marked(words, maskMarks) || marked(words, hashMarks)
}

func headOf(phrase []string) string {
	return singular(last(phrase), secretHeads)
}

func secretKind(words []string) Kind {
	if len(words) == 0 || flags[words[0]] && !demanded(words) || prose.any(words) || protected(words) || publicMarks.any(words) {
		return None
	}
	phrase := nounPhrase(words)
	if len(phrase) == 0 {
		return None
	}
	head, kindOf := headOf(phrase), None
	before := qualifier(phrase)
	switch {
	case contentHeads[head]:
		kindOf = Content
	case authenticatorHeads[head]:
		kindOf = Authenticator
	case head == "key" && (last(phrase[:len(phrase)-1]) == "access") && contentHeads[phrase[0]]:
		kindOf = Content // secretAccessKey
	case qualifiedHeads[head] != nil:
		kindOf = qualifiedHeads[head][before]
	}
	if kindOf == None || excluded[head][before] || excluded[head][last(phrase[:len(phrase)-1])] || classified(phrase) || isAction(phrase, head, kindOf) {
		return None
	}
	return kindOf
}

// demanded reports whether the words name the password that is asked for: requiredPassword. What says
// whether one is asked for is called passwordRequired or requirePassword; requiredSecrets are names,
// requiredTokens a number.
func demanded(words []string) bool {
	return words[0] == "required" && humanHeads[headOf(words)]
}

// classified reports whether the phrase names a class of secrets, as constants do: GrantTypePassword.
func classified(phrase []string) bool {
	return classifiers.any(phrase[:len(phrase)-1])
}

// isAction reports whether the phrase is a verb and its object, as in generateToken, and not a
// noun with a verb before it, as in resetToken or encryptKey.
func isAction(phrase []string, head string, kind Kind) bool {
	if len(phrase) < 2 || !actions[phrase[0]] {
		return false
	}
	if qualifiedHeads[head][phrase[0]] != None && phrase[0] == qualifier(phrase) {
		return false
	}
	verb := phrase[0]
	switch {
	case kind == Authenticator:
		return !authenticatorActions[verb]
	case head == "secret" && secretActions[verb]:
		return false
	}
	return !contentActions[verb]
}

// ownerPhrase returns the words of a type's name without those that only say that it is a record.
func ownerPhrase(owner string) []string {
	words := Words(owner)
	for len(words) > 1 && (containers[last(words)] || isNumber(last(words))) {
		words = words[:len(words)-1]
	}
	return words
}

// FormOf reports whether a field's name says that it tells in which form another one is kept:
// PasswordType, password_algorithm, PasswordHashed of Password.
func FormOf(field, of string) bool {
	words, subject := Words(field), Words(of)
	return len(subject) > 0 && len(words) == len(subject)+1 && slices.Equal(words[:len(subject)], subject) && formHeads[last(words)]
}
