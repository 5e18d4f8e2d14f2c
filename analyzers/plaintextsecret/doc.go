// Package plaintextsecret defines an analyzer of secrets at rest.
//
// # Analyzer plaintextsecret
//
// plaintextsecret: a secret is stored as it is, or only encoded
//
// # What it finds
//
// A password, a token or a key reaches a place that keeps it, readable for
// all who can read that place: metadata (annotations, labels, a ConfigMap,
// a status, instance metadata, cloud tags), a database row, a key-value
// store, a file that others can read. Base64, hex and JSON do not protect, whatever the
// function that applies them is called: what counts is its body.
//
// A fast hash (MD5, SHA-256) protects a random token, but not a password that a
// person chose or that has few characters, unless a loop applies it to its own
// result again and again. A random value that is
// stored in one text with the hash of a password is its salt, and no token.
//
// Of an object that a mapper takes whole, the columns that are written count:
// Select, Omit, Cols and the like restrict them. Where the columns are chosen at
// run time, a field counts that the code has just assigned.
//
// A field that is named for a password may hold the hash by the time it is
// stored: such a finding is of low confidence. It is of medium confidence where a
// function beside hashes the same field before it stores it, and the one that
// makes the record does not.
//
// # Why it matters
//
// Metadata is handed around: to every process of an instance, to backups, to
// dashboards, to whoever may list objects. The review found the password of
// an instance in its system metadata, cut into chunks and readable (R1.1).
// CVE-2021-36782 is the same defect in a cluster manager: service account
// tokens and passwords in the plain fields of its objects let any user who
// could read these take over clusters.
//
// # Bad
//
//	func renew(inst *Instance) {
//		password := rand.Text()
//		inst.SystemMetadata["password_0"] = base64.StdEncoding.EncodeToString([]byte(password))
//	}
//
// # Good
//
//	func renew(inst *Instance, aead cipher.AEAD) { // of NewGCMWithRandomNonce
//		password := rand.Text()
//		sealed := aead.Seal(nil, nil, []byte(password), []byte(inst.ID))
//		inst.SystemMetadata["password_0"] = base64.StdEncoding.EncodeToString(sealed)
//	}
//
// # How to fix
//
// What only has to be recognised: hash it, a password with bcrypt or argon2,
// a random token with SHA-256. What has to be read back: seal it with an AEAD
// under a key that is kept elsewhere, or hand it to a secret store and keep
// its name.
//
// # How to silence
//
//	//credvet:ignore plaintextsecret -- the column is encrypted by the database
//
// # What it cannot see
//
// Encryption by the store itself, by a decorator that is chosen at run time,
// or by a hook that the framework calls. Objects that go out whole through an
// interface of another package. What an interface's method is called for has to
// do where its body is not known: HashPassword hashes, Encrypt encrypts. A cipher
// that may be missing is taken for configured.
package plaintextsecret
