package errstatus

import (
	"fmt"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// ignored reports functions that answer with one status whatever the status
// is that their callers pass.
func (p *pass) ignored(v *view) {
	var param *ssa.Parameter
	index := 0
	for i, q := range v.SSA.Params {
		b, ok := q.Type().Underlying().(*types.Basic)
		if ok && b.Kind() == types.Int && vocabulary.StatusName(q.Name()) && !ssabuild.Used(q) {
			param, index = q, i
		}
	}
	if param == nil || len(v.answers) != 1 || v.answers[0].call == nil {
		return
	}
	a := v.answers[0]
	passed := p.passedStatuses(v.SSA, index)
	if !slices.ContainsFunc(passed, func(n int) bool { return n != a.status }) {
		return
	}
	message := fmt.Sprintf("%d is answered whatever the parameter %s says; its callers pass %s", a.status, param.Name(), list(passed))
	p.report(v, a, config.High, message, p.pathOf(p.step(param, "nothing reads %s", param.Name())), nil)
}

// passedStatuses gives the statuses that calls in the package pass to a
// function, in order and once each.
func (p *pass) passedStatuses(fn *ssa.Function, index int) []int {
	var found []int
	for _, v := range p.views {
		for _, b := range v.SSA.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(*ssa.Call)
				if !ok || index >= len(call.Call.Args) || !v.Calls(&call.Call, fn) {
					continue
				}
				if n := httpStatus(call.Call.Args[index]); n > 0 && !slices.Contains(found, n) {
					found = append(found, n)
				}
			}
		}
	}
	slices.Sort(found)
	return found
}

func list(numbers []int) string {
	text := ""
	for i, n := range numbers {
		switch {
		case i == 0:
		case i == len(numbers)-1:
			text += " and "
		default:
			text += ", "
		}
		text += fmt.Sprint(n)
	}
	return text
}
