// Package attack exploits, one test an item, what the two reviews documented
// in the vulnerable service, and shows that the fixed service resists the very
// same requests. Both run as real servers with a database of their own.
package attack
