// Package gosec runs the part of gosec (github.com/securego/gosec) that follows
// values through SSA form beside credvet's own rules, in the same run: one
// report, one way to silence, one gate.
//
// It is off unless the option says otherwise; then each package of ours goes
// through gosec's analyzers, in a program of its own, as the gosec command does
// it. Rules that look at syntax only are left to that command: what they import
// would slow the start of every go vet.
//
// What gosec only logs, an analyzer of its that fails, is a finding of rule
// internal here. No rule of credvet imports this package: who takes single
// rules into a driver of their own does not take gosec with them.
package gosec
