package summary

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// Statements are prepared once and kept in fields. What a statement does stands
// where the field is set: a field that only this package can set, and that it
// sets to one constant text, holds that statement wherever it is run.

// preparedText gives the SQL text of a statement that was made of a constant one,
// here or for the field that it is loaded from; "" if it is not known.
func (p *pkg) preparedText(stmt ssa.Value) string {
	if !isStatement(stmt.Type()) {
		return ""
	}
	load, ok := stmt.(*ssa.UnOp)
	if !ok {
		return givenText(stmt)
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return ""
	}
	if p.prepared == nil {
		p.prepared = p.preparedFields()
	}
	return p.prepared[fieldOf(addr.X.Type(), addr.Field).v]
}

// preparedFields gives the texts of the statements in the fields of the package;
// "" for a field that may hold another one, too.
func (p *pkg) preparedFields() map[*types.Var]string {
	texts := map[*types.Var]string{}
	for _, f := range p.result.Functions {
		for _, b := range f.SSA.Blocks {
			for _, instr := range b.Instrs {
				addr, ok := instr.(*ssa.FieldAddr)
				if !ok {
					continue
				}
				v := fieldOf(addr.X.Type(), addr.Field).v
				if v == nil || v.Exported() || !isStatement(v.Type()) {
					continue
				}
				for _, use := range ssabuild.Uses(addr) {
					noteText(texts, v, use)
				}
			}
		}
	}
	return texts
}

// noteText notes what an instruction that uses the address of a field tells of
// the statement there.
func noteText(texts map[*types.Var]string, v *types.Var, use ssa.Instruction) {
	text := ""
	switch use := use.(type) {
	case *ssa.UnOp, *ssa.DebugRef:
		return
	case *ssa.Store:
		if c, ok := use.Val.(*ssa.Const); ok && c.IsNil() {
			return
		}
		text = givenText(use.Val)
	}
	if old, seen := texts[v]; seen && old != text {
		text = ""
	}
	texts[v] = text
}

// givenText is the only constant text that the call which made a value is given.
func givenText(v ssa.Value) string {
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return ""
	}
	text := ""
	for _, a := range call.Call.Args {
		if !isString(a.Type()) {
			continue
		}
		c, ok := constString(a)
		if !ok || text != "" {
			return ""
		}
		text = c
	}
	return text
}

// isStatement reports whether a type is a prepared statement: sql.Stmt, and those
// that drivers and mappers put around it.
func isStatement(t types.Type) bool { return strings.HasSuffix(typeWord(t), "Stmt") }
