package truncation

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// bcryptLimit is how much of a password bcrypt looks at, in bytes.
const bcryptLimit = 72

// A hashing is a call of bcrypt that loses the end of a long password.
type hashing struct {
	call   *ssa.Call
	silent bool // bcrypt itself says nothing; else its error is dropped
}

// hashings finds the calls of bcrypt in a function that hash passwords of any
// length, and where nobody learns that one is too long.
func hashings(p *rule.Pass, fn *summary.Function) []hashing {
	var list []hashing
	for _, b := range fn.SSA.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok {
				continue
			}
			pkg := bcrypt(call)
			if pkg == nil || fn.KnownShort(call.Call.Args[0], call, bcryptLimit) || callersRefuse(p, fn, call.Call.Args[0]) {
				continue
			}
			h := hashing{call: call, silent: pkg.Scope().Lookup("ErrPasswordTooLong") == nil}
			if h.silent || errorDropped(call) {
				list = append(list, h)
			}
		}
	}
	return list
}

// bcrypt gives the package when a call is bcrypt's hashing of a password.
func bcrypt(call *ssa.Call) *types.Package {
	callee := call.Call.StaticCallee()
	if callee == nil || callee.Name() != "GenerateFromPassword" {
		return nil
	}
	obj, ok := callee.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || !strings.HasSuffix(obj.Pkg().Path(), "golang.org/x/crypto/bcrypt") {
		return nil
	}
	return obj.Pkg()
}

// errorDropped reports whether nobody looks at a call's error.
func errorDropped(call *ssa.Call) bool {
	return !slices.ContainsFunc(ssabuild.Uses(call), func(r ssa.Instruction) bool {
		e, ok := r.(*ssa.Extract)
		return ok && e.Index == 1 && ssabuild.Used(e)
	})
}

// callersRefuse reports whether the password is a parameter that all callers
// in the package have tested.
func callersRefuse(p *rule.Pass, fn *summary.Function, password ssa.Value) bool {
	index := fn.ParameterOf(password)
	if index < 0 {
		return false
	}
	some := false
	for _, caller := range p.Summaries.Functions {
		for _, b := range caller.SSA.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(*ssa.Call)
				if !ok || call.Call.StaticCallee() != fn.SSA {
					continue
				}
				if some = true; !caller.KnownShort(call.Call.Args[index], call, bcryptLimit) {
					return false
				}
			}
		}
	}
	return some
}

func reportHashing(p *rule.Pass, fn *summary.Function, h hashing) {
	message := "bcrypt drops what follows the first 72 bytes of the password without an error (golang.org/x/crypto before v0.5.0): passwords that differ behind them are one; update golang.org/x/crypto and heed bcrypt.ErrPasswordTooLong"
	step := "the first 72 bytes hashed by bcrypt.GenerateFromPassword"
	if !h.silent {
		message = "the error of bcrypt.GenerateFromPassword is dropped: a password of more than 72 bytes gets no hash, and nobody is told; heed bcrypt.ErrPasswordTooLong"
		step = "hashed by bcrypt.GenerateFromPassword, its error dropped"
	}
	p.Report(finding.Finding{
		Message: message, Severity: finding.Error, Confidence: config.High,
		Pos: h.call.Pos(), End: h.call.Pos(),
		Function: rule.FunctionName(fn.SSA),
		Sink:     "bcrypt.GenerateFromPassword",
		Path:     []finding.Step{p.StepAt(h.call.Pos(), step)},
	})
}
