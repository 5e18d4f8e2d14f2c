// Package e2e tests the whole: the built command, in every way that it runs,
// on the reference service in testdata/novapassword.
//
// Its tests read the markers of that service:
//
//	// expect: RULE (ITEMS)[, RULE (ITEMS)]    these rules report this line
//	// known-miss: RULE (ITEMS)                a defect that this rule does not find yet
//
// A marker counts as soon as the command has its rule.
package e2e
