// Package prefixenum defines an analyzer of secrets that are found by the
// beginning of their keys.
//
// # Analyzer prefixenum
//
// prefixenum: the values of all keys with a prefix are taken for a secret, whoever set the keys
//
// # What it finds
//
// A loop goes over metadata that a tenant can write to, takes the values of
// all keys that begin with a prefix, and returns them as a secret, answers
// with them or logs them:
//
//   - for k, v := range meta with strings.HasPrefix(k, "password_"), CutPrefix,
//     k[:n] == p or a regular expression;
//   - for _, k := range slices.Sorted(maps.Keys(meta)), and meta[k] in it;
//   - a cursor or a scan of a key-value store over a secret-like prefix.
//
// The annotations of a Kubernetes Secret go out whole: as they are, cloned,
// or cloned with some keys deleted.
//
// # Why it matters
//
// The keys that exist decide what is read, not the code. Whoever can set one
// more key that begins alike adds to the secret, or has something read that
// was never meant to be. The review found a password put together from all
// keys that begin with password_ (R2.2). A list of what to leave out fails
// when a new key appears: tools keep the last applied configuration of a
// Secret, its data included, in an annotation (CVE-2023-40029).
//
// # Bad
//
//	func extract(meta map[string]string) string {
//		var password strings.Builder
//		for _, key := range slices.Sorted(maps.Keys(meta)) {
//			if strings.HasPrefix(key, "password_") {
//				password.WriteString(meta[key])
//			}
//		}
//		return password.String()
//	}
//
// # Good
//
//	var fields = [...]string{"password_0", "password_1", "password_2", "password_3"}
//
//	func extract(meta map[string]string) string {
//		var password strings.Builder
//		for _, key := range fields {
//			password.WriteString(meta[key])
//		}
//		return password.String()
//	}
//
// # How to fix
//
// Read a fixed set of keys. Where the number varies, store it and read that
// many. Of annotations copy those that are meant to be seen.
//
// # How to silence
//
//	//credvet:ignore prefixenum -- only the service itself can write these keys
//
// # What it cannot see
//
// Loops over what the operator sets (configuration, the environment, labels)
// are left alone on purpose, and so are loops that delete, mask or skip what
// they find. A loop whose body is in another function than its test is not
// followed.
package prefixenum
