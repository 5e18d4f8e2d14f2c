package vocabulary

import "slices"

// A name is a function's name, read as a verb and its object.
type name struct {
	owner  []string // words of the type that has the method
	words  []string // all words, without numbers at the end
	verb   string   // the first word
	object []string // what stands between the verb and the first preposition
	role   bool     // a noun like middleware or interceptor ended the name
}

// functionName reads a function's name. A prefix like handle, do or try and a noun that tells the
// function's role are set aside.
func functionName(owner, identifier string) name {
	n := name{owner: Words(owner), words: Words(identifier)}
	for len(n.words) > 1 && isNumber(last(n.words)) {
		n.words = n.words[:len(n.words)-1]
	}
	if i := slices.Index(n.words, "with"); i > 0 && i == len(n.words)-2 && configured[last(n.words)] { // JWTWithConfig
		n.words = n.words[:i]
	}
	for len(n.words) > 1 && roles[last(n.words)] {
		n.words = n.words[:len(n.words)-1]
		n.role = true
	}
	for len(n.words) > 1 && (delegates[n.words[0]] || n.role && constructors[n.words[0]]) {
		n.words = n.words[1:]
	}
	if len(n.words) == 0 {
		return n
	}
	n.verb, n.object = n.words[0], n.words[1:]
	for i, word := range n.object {
		if i > 0 && prepositions[word] {
			n.object = n.object[:i]
			break
		}
	}
	return n
}

// head returns the object's last word in the singular.
func (n name) head(nouns set) string {
	return singular(last(n.object), nouns)
}

// has reports whether the words stand in the name, one after the other.
func (n name) has(words ...string) bool {
	for i := 0; i+len(words) <= len(n.words); i++ {
		match := true
		for j, word := range words {
			match = match && n.words[i+j] == word
		}
		if match {
			return true
		}
	}
	return false
}

// ownedBy reports whether the owner's head is one of heads.
func (n name) ownedBy(heads set) bool {
	return heads[singular(last(n.owner), heads)]
}

// StateChanging reports whether a function's leading verb says that it changes stored state: Create,
// Update, Delete, Save, GetOrCreate. It is false for setters of what lives in memory only: headers,
// loggers, options, builders, maps.
func StateChanging(owner, identifier string) bool {
	n := functionName(owner, identifier)
	if slices.Contains(n.owner, "map") {
		return false
	}
	if combined(n.words) {
		return true
	}
	if !changingVerbs[n.verb] || n.ownedBy(transientOwners) || n.keepsCache() || last(n.words) == "cache" {
		return false // what a cache holds can be had anyhow
	}
	return !transientObjects[singular(last(n.object), transientObjects)] && !nominal(n)
}

// keepsCache: CacheManager.SetDetails, CacheService.Put. What is deleted there is gone for others, too.
func (n name) keepsCache() bool {
	return len(n.owner) > 1 && n.owner[len(n.owner)-2] == "cache" && keepers[last(n.owner)] && keepVerbs[n.verb]
}

// NotesVisit reports whether a function's name says that it notes that something was read: countAccess,
// RecordView, IncrDownloads, TouchLastSeen, UpdateLastUsed.
func NotesVisit(identifier string) bool {
	words := Words(identifier)
	if len(words) < 2 {
		return false
	}
	if noteVerbs[words[0]] {
		rest := words[1:]
		for len(rest) > 1 && (tallies[last(rest)] || last(rest) == "time") {
			rest = rest[:len(rest)-1]
		}
		return visits[singular(last(rest), visits)]
	}
	return (words[0] == "update" || words[0] == "touch" || words[0] == "set") && slices.Contains(words, "last") && lastSeen.any(words)
}

// Creating reports whether a function's leading verb says that it makes something new: CreateUser,
// InsertRow, addMember; not GetOrCreate.
func Creating(identifier string) bool {
	switch functionName("", identifier).verb {
	case "create", "insert", "add", "new", "register":
		return true
	}
	return false
}

// Contributing reports whether a function's leading verb says that somebody adds to what others keep:
// CreateComment, submitForm, ReportAbuse, trackVisit, or sets a service up that has nothing yet: InstallBlog.
func Contributing(identifier string) bool {
	n := functionName("", identifier)
	return Creating(identifier) || contributingVerbs[n.verb]
}

// SetsAttribute reports whether a function's leading verb says no more than that something about its
// owner is set: SetTitle, AddTag, MarkRead. What creates, deletes or saves does more.
func SetsAttribute(identifier string) bool {
	n := functionName("", identifier)
	return attributeVerbs[n.verb] && !combined(n.words)
}

// CleansUp reports whether a function's name says that it puts away what its owner has used.
func CleansUp(identifier string) bool {
	n := functionName("", identifier)
	return n.verb == "close" || n.verb == "cleanup" || n.has("clean", "up")
}

// Reading reports whether a function's leading verb says that it only reads: Get, List, Find. It is
// false for GetOrCreate and LoadAndDelete.
func Reading(owner, identifier string) bool {
	n := functionName(owner, identifier)
	return readingVerbs[n.verb] && !combined(n.words) && !n.has("read", "only")
}

// combined reports whether the name joins reading and changing: GetOrCreate, LoadAndDelete.
func combined(words []string) bool {
	for i := 1; i+1 < len(words); i++ {
		if (words[i] == "or" || words[i] == "and") && readingVerbs[words[0]] && changingVerbs[words[i+1]] {
			return true
		}
	}
	return false
}

// nominal reports whether the verb is part of a noun, as in UpdateTime, ArchiveList.
func nominal(n name) bool {
	return len(n.object) > 0 && (moments[n.object[0]] || len(n.object) == 1 && n.verb == "archive" && partsOfArchive[n.object[0]])
}

// Sealing reports whether a function's name says that it encrypts: Encrypt, SealToken, aesEncrypt,
// wrapKey. Whether it does is for its body to tell.
func Sealing(identifier string) bool {
	n := functionName("", identifier)
	if inspects[n.verb] || n.has("decrypt") || n.has("unseal") || n.has("encryption") || n.has("lets") {
		return false
	}
	if n.verb == "wrap" {
		return n.head(weakHeads) == "key"
	}
	return sealVerbs.any(n.words)
}

// Hashing reports whether a function's name says that it computes a hash: HashPassword, computeDigest,
// sha256Hex, BcryptHash. It is false for those that fetch, compare or describe one.
func Hashing(identifier string) bool {
	n := functionName("", identifier)
	if inspects[n.verb] || readingVerbs[n.verb] || changingVerbs[n.verb] && !hashMakers[n.verb] || verifyVerbs[n.verb] {
		return false
	}
	if n.verb == "hash" {
		return len(n.object) == 0 || !hashThings.any(n.object)
	}
	phrase := nounPhrase(n.words)
	for len(phrase) > 1 && last(phrase) == "sum" {
		phrase = phrase[:len(phrase)-1]
	}
	head := last(phrase)
	return hashHeads[head] || head == "hmac"
}

// AsksProtection reports whether a function's name asks whether something is hashed or encrypted:
// IsPasswordHashed, isEncrypted, needsHash, IsPlain, isBcrypt.
func AsksProtection(identifier string) bool {
	words := Words(identifier)
	return len(words) > 1 && (flags[words[0]] || verifyVerbs[words[0]]) && protectionWords.any(words[1:])
}

// MakesError reports whether a function's name says that it makes an error: Errorf, NewHTTPError,
// Wrap, BadRequest is none.
func MakesError(identifier string) bool {
	words := Words(identifier)
	return len(words) > 0 && (errorMakers[words[0]] || errorNouns[last(words)])
}

// required reports whether the name ends in what makes its noun a demand: LoginRequired, AdminOnly.
func required(words []string) bool {
	return len(words) > 1 && demands[last(words)] && !authnNegations.any(words) && !readingVerbs[words[0]] && !auxiliaries[words[0]]
}
