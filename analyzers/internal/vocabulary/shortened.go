package vocabulary

// Shortened reports whether the name is one of a part that is meant to be one: what is shown instead of a
// value (maskToken, keyHint, preview), what finds it (tokenPrefix, shortID) or what tells its form (scheme,
// magic, header). A value that is cut into such a thing loses nothing.
func Shortened(identifier string) bool {
	words := Words(identifier)
	return shorteningWords.any(words) || partHeads[last(words)] || IsMaskedName(identifier)
}

// Chunking reports whether a function's name says that it divides a text into pieces.
func Chunking(identifier string) bool {
	return chunkWords.any(Words(identifier))
}

// Making reports whether a function's name says that its result is made in a length of its choice: by a
// generator, a hash or a key derivation.
func Making(identifier string) bool {
	words := Words(identifier)
	return makingWords.any(words) || hashHeads.any(words)
}

// Checking reports whether a function's name says that it only looks at its arguments.
func Checking(identifier string) bool {
	words := Words(identifier)
	return len(words) > 0 && (checkingVerbs[words[0]] || flags[words[0]])
}

var (
	// shorteningWords say so wherever they stand in a name, partHeads at its end.
	shorteningWords = wordSet(
		"mask masked redact redacted obfuscate obfuscated obscure censor conceal hide hidden sanitize sanitized anonymize",
		"preview previews short shorten shortened abbreviate abbreviated abbrev abbr ellipsis ellipsize elide display displayed excerpt snippet sniff sniffed peek",
	)
	partHeads = wordSet(
		"prefix prefixes suffix hint hints summary visible id ids identifier lookup index selector handle fingerprint bucket shard",
		"scheme kind type version magic probe header preamble log label title name tail head first last salt nonce iv aad tag checksum",
	)
	chunkWords    = wordSet("chunk chunks chunked split splits parts pieces segment segments partition batch batches blocks")
	makingWords   = wordSet("generate generated gen random rand rnd new make derive derived kdf hkdf pbkdf2 scrypt argon2 argon2id hash hashed digest sum sum256 sum512 checksum fingerprint uuid guid ulid nanoid xid ksuid mac hmac sign signature expand extract nonce salt id seed")
	checkingVerbs = wordSet("validate check is has have contains assert ensure must require test trim len count log debug info warn warning error errorf print printf println trace strip normalize matches match")
)
