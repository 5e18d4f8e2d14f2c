// Package truncation defines an analyzer of values that lose their end.
//
// # Analyzer truncation
//
// truncation: a secret, or what is stored or verified, is shortened without an error
//
// # What it finds
//
// A secret is cut, and the part is stored, hashed, compared, used as a key or
// handed on as if it were the whole:
//
//   - key[:32], s[:min(len(s), n)], fmt.Sprintf("%.32s", s);
//   - a fixed number of chunks, whatever the length: chunks[:min(len(chunks), 4)],
//     or a loop of four turns over s[i*255:…];
//   - copy into a fixed array, its count ignored, and [32]byte(key), which
//     panics for what is shorter only;
//   - a password of more than 72 bytes for bcrypt, where the version of
//     golang.org/x/crypto in use cuts it silently (before v0.5.0) or where the
//     error that later versions give is dropped.
//
// A request's body is read through io.LimitReader, which ends at its bound as
// if that were the end, and the part is stored, hashed, verified or put back
// as the body, although nobody tests whether there was more. A key is read by
// a bufio.Scanner whose error nobody asks for: a line of 64 KiB ends it.
//
// # Why it matters
//
// What was given and what is kept differ, and neither side knows. A user sets
// a long password and gets a shorter, weaker one: whoever knows the beginning
// is let in. Two keys that differ behind byte 32 are one. The review found
// this in the chunks of a password: what exceeds the maximum is lost without
// an error (R2.3). CVE-2025-22228 is the same defect in a password encoder:
// what differs behind byte 72 only matches.
//
// # Bad
//
//	func fields(password string) map[string]string {
//		chunks := slices.Collect(slices.Chunk([]byte(password), 255))
//		meta := map[string]string{}
//		for i, chunk := range chunks[:min(len(chunks), 4)] { // the rest is lost
//			meta["password_"+strconv.Itoa(i)] = string(chunk)
//		}
//		return meta
//	}
//
// # Good
//
//	func fields(password string) (map[string]string, error) {
//		chunks := slices.Collect(slices.Chunk([]byte(password), 255))
//		if len(chunks) > 4 {
//			return nil, ErrTooLong
//		}
//		meta := map[string]string{}
//		for i, chunk := range chunks {
//			meta["password_"+strconv.Itoa(i)] = string(chunk)
//		}
//		return meta, nil
//	}
//
// # How to fix
//
// Refuse what is too long before it is cut, with an error that the caller
// sees. For a body use http.MaxBytesReader, which fails beyond its bound, or
// read one byte more than the limit and refuse what has it. Do not read the
// body without a bound instead (see bodylimit). For a key demand its length;
// for a passphrase derive the key. For bcrypt, use a version of
// golang.org/x/crypto that refuses what is too long, and heed its error.
//
// With -fix, credvet puts http.MaxBytesReader in the place of io.LimitReader
// around a request's body, where the error of the reading is dealt with right
// behind it. What else is cut needs a way to say no that only you can add.
//
// # How to silence
//
//	//credvet:ignore truncation -- the peer's protocol defines the first 16 bytes as the key
//
// # What it cannot see
//
// Columns that the database cuts. Bounds that are neither constants nor
// minimums. A length that a caller in another package tests before it calls.
// Chunks that a range over slices.Chunk itself leaves off by a break.
package truncation
