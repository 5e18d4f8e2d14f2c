// Package e2e tests the whole: the built command, in every way that it runs,
// on the reference service in testdata/novapassword, and on the packages in
// testdata/drivers, which have "want" comments.
//
// The tests on the service read its markers:
//
//	// expect: RULE (ITEMS)[, RULE (ITEMS)]    these rules report this line
//	// known-miss: RULE (ITEMS)                a defect that this rule does not find yet
//
// A marker counts as soon as the command has its rule.
package e2e
