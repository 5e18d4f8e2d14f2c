package vocabulary

// IdentityKey reports whether a name is one of a key, or of what stands for it, that somebody is known by:
// machineKey, ClientCertificate, peerFingerprint. It is false for cacheKey and hostKeyPath.
func IdentityKey(identifier string) bool {
	words := Words(identifier)
	return len(words) > 1 && identityHeads[last(words)] && keyHolders.any(words[:len(words)-1])
}

// Drawn reports whether a name is one of a credential that services draw, long enough that nobody finds
// it by trying: APIKey, AccessToken. It is false for passwords, and for codes and tokens that are sent
// to people, who have to type them.
func Drawn(identifier string) bool {
	words := Words(identifier)
	return drawnHeads[last(words)] && secretKind(words) == Authenticator && drawnFor.any(words[:len(words)-1])
}

// Shown reports whether a name is one of what is drawn and need not be secret: a nonce, an
// initialization vector, a salt, a challenge, but not the code or token of one.
func Shown(identifier string) bool {
	words := Words(identifier)
	return shownWords.any(words) || challengeHeads[last(words)]
}

var (
	shownWords     = wordSet("nonce iv salt")
	challengeHeads = wordSet("challenge challenges")
	identityHeads  = wordSet("key cert certificate fingerprint thumbprint")
	keyHolders     = wordSet("machine node device peer client host agent account user caller member")
	drawnHeads     = wordSet("key token")
	drawnFor       = wordSet("api auth access preauth personal service agent runner deploy registration application app")
)
