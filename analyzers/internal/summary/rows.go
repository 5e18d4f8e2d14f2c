package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// sinkInfo is a place that is a sink.
type sinkInfo struct {
	sink, what string
	named      bool // known by its name only
	row        *model.Row
	object     ssa.Value // whose field it is
}

func sinkOf(row *model.Row, object ssa.Value) sinkInfo {
	return sinkInfo{sink: row.Sink, what: row.Name(), row: row, object: object}
}

// rowFacets are the facets that a source row gives.
func rowFacets(r *model.Row) Facets {
	var facets Facets
	switch r.Secret {
	case "content":
		facets |= Content
	case "authenticator":
		facets |= Authenticator
	}
	if r.Request {
		facets |= Request
	}
	if r.Stored {
		facets |= Stored
		if r.Package().Stores() {
			facets |= Loaded
		}
	}
	switch r.Made {
	case "random":
		facets |= Random
	case "computed":
		facets |= Computed
	}
	return facets
}

var states = map[string]State{"": Plain, "encoded": Encoded, "hashed": Hashed, "sealed": Sealed, "masked": Masked, "cut": Plain}

// modelSummary is what the rows say of a function, as a summary.
func (p *pkg) modelSummary(fn *types.Func) *Summary {
	if s, ok := p.modelled[fn]; ok {
		return s
	}
	s := fromRows(fn, p.rows.Functions(fn))
	if s == nil && fn.Pkg() != nil {
		switch path := fn.Pkg().Path(); {
		case model.Propagates(path):
			s = propagating(fn)
		case model.Nothing(path):
			s = &Summary{Name: fn.Name()}
		}
	}
	closeOnCut(fn, s)
	p.modelled[fn] = s
	return s
}

// fromRows turns rows into a summary; nil if there are none.
func fromRows(fn *types.Func, rows []*model.Row) *Summary {
	if len(rows) == 0 {
		return nil
	}
	s := &Summary{Name: fn.Name()}
	flows := false
	for _, r := range rows {
		from, to := rowRefs(fn, r.From), rowRefs(fn, r.To)
		switch r.Kind {
		case model.Step, model.Sanitizer, model.Bound:
			flows = true
			fl := Flow{State: states[r.State], Alias: r.Alias}
			if r.Fast && fl.State == Hashed {
				fl.State = FastHashed
			}
			switch {
			case r.State == "cut" || r.Bound == "cuts":
				fl.Facets |= Cut
			case r.Bound == "refuses":
				fl.Facets |= BoundRefuse
			}
			if r.Bound == "cuts" {
				fl.Facets = BoundCut
			}
			if fl.State != Plain {
				fl.Hops = []Hop{{Message: fl.State.String() + " by " + r.Name()}}
			}
			for _, a := range from {
				for _, b := range to {
					fl.From, fl.To = a, b
					s.Flows = append(s.Flows, fl)
				}
			}
		case model.Neutral:
			flows = true // none, and that is known
		case model.Source:
			flows = true
			for _, b := range to {
				s.Births = append(s.Births, Birth{To: b, State: states[r.State], Facets: rowFacets(r), What: r.Name(), row: r})
			}
		case model.Sink:
			for _, a := range from {
				s.Uses = append(s.Uses, Use{Kind: Sunk, From: a, Sink: r.Sink, What: r.Name(), Whole: r.Whole, NonZero: r.NonZero, Tag: r.Tag, row: r})
			}
		case model.Public:
			for _, a := range from {
				s.Uses = append(s.Uses, Use{Kind: Shown, From: a, What: r.Name(), row: r})
			}
		case model.Verify:
			s.Verifies = true
		case model.Compare:
			flows = true
			s.Compares = append(s.Compares, compareOfRow(r, from))
		case model.Read:
			if r.Limit {
				continue // it bounds what it reads itself
			}
			for _, a := range from {
				s.Uses = append(s.Uses, Use{Kind: ReadWhole, From: a, What: r.Name(), row: r})
			}
		}
	}
	if !flows && fn.Pkg() != nil && model.Propagates(fn.Pkg().Path()) {
		s.Flows = propagating(fn).Flows
	}
	return s
}

// rowRefs are the refs of a row's access paths.
func rowRefs(fn *types.Func, paths []string) []Ref {
	sig := fn.Signature()
	shift := 0
	if sig.Recv() != nil {
		shift = 1
	}
	var refs []Ref
	for _, text := range paths {
		p, err := model.ParsePath(text)
		if err != nil {
			continue // the schema test keeps this from shipping
		}
		path := ""
		for _, sel := range p.Selectors {
			path = extend(path, sel)
		}
		n := sig.Params().Len()
		last := sig.Variadic() && n > 0
		switch p.Root {
		case "recv":
			refs = append(refs, Ref{In, 0, path})
		case "arg":
			if last && p.Index >= n-1 {
				path = join("[*]", path)
				p.Index = n - 1
			}
			refs = append(refs, Ref{In, p.Index + shift, path})
		case "args":
			for i := p.Index; i < n; i++ {
				if last && i == n-1 {
					refs = append(refs, Ref{In, i + shift, join("[*]", path)})
				} else {
					refs = append(refs, Ref{In, i + shift, path})
				}
			}
		case "result":
			refs = append(refs, Ref{Out, p.Index, path})
		}
	}
	return refs
}

// propagating is the summary of a function of a package whose default is to
// propagate: text and readers flow from every input to every result, and to
// the receiver and pointer arguments.
func propagating(fn *types.Func) *Summary {
	s := &Summary{Name: fn.Name()}
	sig := fn.Signature()
	var ins []*types.Var
	if sig.Recv() != nil {
		ins = append(ins, sig.Recv())
	}
	for v := range sig.Params().Variables() {
		ins = append(ins, v)
	}
	for i, in := range ins {
		if !carries(in.Type()) && !isCharacter(in.Type()) {
			continue
		}
		for j := range sig.Results().Len() {
			if t := sig.Results().At(j).Type(); carries(t) && !isError(t) {
				s.Flows = append(s.Flows, Flow{From: Ref{In, i, ""}, To: Ref{Out, j, ""}})
			}
		}
		for k, other := range ins {
			if k != i && collects(other.Type()) {
				s.Flows = append(s.Flows, Flow{From: Ref{In, i, ""}, To: Ref{In, k, ""}})
			}
		}
	}
	return s
}

// isCharacter reports whether the type is a byte or a rune: writers are given
// text one by one, too.
func isCharacter(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return ok && (b.Kind() == types.Uint8 || b.Kind() == types.Int32)
}

// carries reports whether values of the type can hold text.
func carries(t types.Type) bool {
	if isText(t) {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return carries(u.Elem())
	case *types.Map:
		return true
	case *types.Pointer, *types.Interface, *types.TypeParam, *types.Signature:
		return !isError(t)
	}
	return false
}

// collects reports whether a function can put text into what it is given: a
// builder, a buffer, a writer.
func collects(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return true
	case *types.Interface:
		for m := range u.Methods() {
			if m.Name() == "Write" {
				return true
			}
		}
	}
	return false
}

func isError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}
