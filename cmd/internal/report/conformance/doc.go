// Package conformance holds the golden reports of the package above against
// the schemas of SARIF and of reviewdog, and reads them with a library for
// SARIF that we did not write.
//
// It is a module of its own, so that a validator and that library are no
// dependencies of credvet. The schemas come from OASIS (SARIF 2.1.0 errata 01)
// and from github.com/reviewdog/reviewdog, proto/rdf/jsonschema.
package conformance
