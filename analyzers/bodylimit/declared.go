package bodylimit

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// sizes are the fields that say how large an archive's entry is, as whoever
// made the archive likes.
var sizes = map[string][]string{
	"archive/tar.Header":     {"Size"},
	"archive/zip.FileHeader": {"UncompressedSize64", "UncompressedSize"},
	"archive/zip.File":       {"UncompressedSize64", "UncompressedSize"},
}

// declaredSizes reports memory that is allocated as an archive's entry asks
// for, where nothing holds the size to a maximum.
func declaredSizes(p *rule.Pass) {
	for _, fn := range p.Summaries.Functions {
		for _, b := range fn.SSA.Blocks {
			for _, instr := range b.Instrs {
				m, ok := instr.(*ssa.MakeSlice)
				if !ok {
					continue
				}
				size, what := declaredSize(m.Len)
				if size == nil || compared(fn.SSA, size) {
					continue
				}
				p.Report(finding.Finding{
					Message:    fmt.Sprintf("as much memory is allocated as an archive's entry declares (%s), and nothing bounds it; refuse what is larger than a maximum", what),
					Confidence: config.Medium,
					Pos:        m.Pos(), End: m.Pos(),
					Function: rule.FunctionName(fn.SSA),
					Sink:     what,
					Path:     []finding.Step{p.StepAt(m.Pos(), "allocated for "+what)},
				})
			}
		}
	}
}

// declaredSize gives the address of the declared size that a length is.
func declaredSize(v ssa.Value) (*ssa.FieldAddr, string) {
	for {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
			continue
		case *ssa.UnOp:
			if fa, ok := x.X.(*ssa.FieldAddr); ok && x.Op == token.MUL {
				named, field := model.Named(fa.X.Type()), fieldName(fa)
				if named != nil && named.Obj().Pkg() != nil {
					name := named.Obj().Pkg().Path() + "." + named.Obj().Name()
					if slices.Contains(sizes[name], field) {
						return fa, model.TypeName(fa.X.Type()) + "." + field
					}
				}
			}
		}
		return nil, ""
	}
}

func fieldName(fa *ssa.FieldAddr) string {
	ptr, _ := fa.X.Type().Underlying().(*types.Pointer)
	st, _ := ptr.Elem().Underlying().(*types.Struct)
	return st.Field(fa.Field).Name()
}

// compared reports whether the function compares the size with something, or
// hands it to somebody who may.
func compared(fn *ssa.Function, size *ssa.FieldAddr) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			fa, ok := instr.(*ssa.FieldAddr)
			if !ok || !sameField(fa, size) {
				continue
			}
			for _, load := range ssabuild.Uses(fa) {
				if v, ok := load.(*ssa.UnOp); ok && slices.ContainsFunc(ssabuild.Uses(v), bounds) {
					return true
				}
			}
		}
	}
	return false
}

// sameField reports whether two addresses are of the same field of an object,
// perhaps within an embedded one.
func sameField(a, b *ssa.FieldAddr) bool {
	if a.Field != b.Field || a.X == b.X {
		return a.Field == b.Field
	}
	x, ok := a.X.(*ssa.FieldAddr)
	y, also := b.X.(*ssa.FieldAddr)
	return ok && also && sameField(x, y)
}

func bounds(use ssa.Instruction) bool {
	switch x := use.(type) {
	case *ssa.BinOp:
		return ssabuild.Orders(x.Op)
	case *ssa.Call:
		return true
	case *ssa.Convert:
		return slices.ContainsFunc(ssabuild.Uses(x), bounds)
	}
	return false
}
