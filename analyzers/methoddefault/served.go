package methoddefault

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
	"github.com/credvet/credvet/analyzers/internal/summary"
)

// served says how the package hands a handler to its server.
type served struct {
	restricted bool // somewhere for named methods only
	open       bool // somewhere for all methods
	pos        token.Pos
}

// registrations looks at the uses of a handler in its package. A use that
// restricts it to methods covers it; so does a caller that looks at the method
// itself or answers after it.
func registrations(pass *rule.Pass, f *summary.Function) served {
	return registered(pass, f, 0)
}

func registered(pass *rule.Pass, f *summary.Function, depth int) served {
	var s served
	for _, g := range pass.Summaries.Functions {
		for _, b := range g.SSA.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && call.Common().StaticCallee() == f.SSA {
					if callerDecides(g, call) {
						s.restricted = true
					} else if depth < 3 && g != f {
						s.join(registered(pass, g, depth+1))
					}
					continue
				}
				for _, v := range valuesOf(instr, f.SSA) {
					s.use(v)
				}
			}
		}
	}
	return s
}

// join adds what is known of a caller's registrations.
func (s *served) join(t served) {
	s.restricted = s.restricted || t.restricted
	if t.open && !s.open {
		s.open, s.pos = true, t.pos
	}
}

// valuesOf gives the values at an instruction that stand for the function: it
// itself, a closure of it, a method value of it.
func valuesOf(instr ssa.Instruction, fn *ssa.Function) []ssa.Instruction {
	if mc, ok := instr.(*ssa.MakeClosure); ok {
		if mc.Fn == fn || sameMethod(mc.Fn.(*ssa.Function), fn) {
			return []ssa.Instruction{mc}
		}
		return nil
	}
	var buf [8]*ssa.Value
	for _, op := range instr.Operands(buf[:0]) {
		if g, ok := (*op).(*ssa.Function); ok && (g == fn || sameMethod(g, fn)) {
			return []ssa.Instruction{instr}
		}
	}
	return nil
}

// sameMethod reports whether a wrapper stands for a method.
func sameMethod(wrapper, fn *ssa.Function) bool {
	return wrapper.Synthetic != "" && wrapper.Object() != nil && wrapper.Object() == fn.Object()
}

// use follows a handler's value from an instruction to where it is
// registered.
func (s *served) use(instr ssa.Instruction) {
	seen := map[ssa.Instruction]bool{}
	var visit func(instr ssa.Instruction)
	visit = func(instr ssa.Instruction) {
		if seen[instr] {
			return
		}
		seen[instr] = true
		switch x := instr.(type) {
		case *ssa.MakeClosure, *ssa.ChangeType, *ssa.MakeInterface, *ssa.Phi:
			for _, r := range ssabuild.Uses(x.(ssa.Value)) {
				visit(r)
			}
		case *ssa.Store:
			// A table of routes, or a variable: methods that stand beside it
			// restrict it.
			if besideMethods(x.Addr) {
				s.restricted = true
			}
			if elem, ok := x.Addr.(*ssa.IndexAddr); ok { // a variadic argument
				if alloc, ok := elem.X.(*ssa.Alloc); ok {
					for _, r := range ssabuild.Uses(alloc) {
						if slice, ok := r.(*ssa.Slice); ok {
							for _, u := range ssabuild.Uses(slice) {
								visit(u)
							}
						}
					}
				}
			}
			if alloc, ok := x.Addr.(*ssa.Alloc); ok {
				for _, r := range ssabuild.Uses(alloc) {
					if load, ok := r.(*ssa.UnOp); ok {
						for _, u := range ssabuild.Uses(load) {
							visit(u)
						}
					}
				}
			}
		case *ssa.MapUpdate:
			if namesMethods(x.Key) {
				s.restricted = true
			}
		case *ssa.Call:
			switch {
			case restricts(x):
				s.restricted = true
			case registers(x):
				s.open, s.pos = true, x.Pos()
			default: // a wrapper: follow what it gives
				for _, r := range ssabuild.Uses(x) {
					visit(r)
				}
			}
		}
	}
	visit(instr)
}

var verbs = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE", "METHOD", "METHODS", "METHODFUNC", "MATCH"}

// restricts reports whether a call registers for named methods: by its name,
// by an argument, or by what is called on its result or receiver.
func restricts(c *ssa.Call) bool {
	if slices.Contains(verbs, strings.ToUpper(calleeName(c))) {
		return true
	}
	if slices.ContainsFunc(c.Call.Args, namesMethods) {
		return true
	}
	for _, r := range ssabuild.Uses(c) {
		if next, ok := r.(*ssa.Call); ok && calleeName(next) == "Methods" {
			return true
		}
	}
	recv := receiver(c)
	for range 6 {
		prev, ok := recv.(*ssa.Call)
		if !ok {
			return false
		}
		if calleeName(prev) == "Methods" {
			return true
		}
		recv = receiver(prev)
	}
	return false
}

func receiver(c *ssa.Call) ssa.Value {
	if c.Call.IsInvoke() {
		return c.Call.Value
	}
	if len(c.Call.Args) > 0 && c.Call.Signature().Recv() != nil {
		return c.Call.Args[0]
	}
	return nil
}

// registers reports whether a call registers a handler under a pattern.
func registers(c *ssa.Call) bool {
	switch calleeName(c) {
	case "Handle", "HandleFunc", "Handler", "HandlerFunc", "Any", "All":
		return true
	}
	return false
}

// namesMethods reports whether a value is a method of HTTP, a pattern that
// begins with one, or a list of methods.
func namesMethods(v ssa.Value) bool {
	if text, ok := constText(v); ok {
		first, _, _ := strings.Cut(text, " ")
		return first == strings.ToUpper(first) && isMethod(first)
	}
	slice, ok := v.(*ssa.Slice)
	if !ok {
		return false
	}
	alloc, ok := slice.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, r := range ssabuild.Uses(alloc) {
		if elem, ok := r.(*ssa.IndexAddr); ok && storesMethod(elem) {
			return true
		}
	}
	return false
}

func storesMethod(addr ssa.Value) bool {
	for _, r := range ssabuild.Uses(addr) {
		if st, ok := r.(*ssa.Store); ok && st.Addr == addr && namesMethods(st.Val) {
			return true
		}
	}
	return false
}

// besideMethods reports whether a field's neighbours hold methods.
func besideMethods(addr ssa.Value) bool {
	fa, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	if st, ok := fa.X.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct); ok && isMethod(st.Field(fa.Field).Name()) {
		return true // Action{Post: handler}
	}
	for _, r := range ssabuild.Uses(fa.X) {
		if other, ok := r.(*ssa.FieldAddr); ok && other != fa && storesMethod(other) {
			return true
		}
	}
	return false
}

// callerDecides reports whether a caller of a dispatch looks at the method
// before or answers after the call.
func callerDecides(g *summary.Function, call ssa.CallInstruction) bool {
	for _, b := range g.SSA.Blocks {
		for _, instr := range b.Instrs {
			if v, ok := instr.(ssa.Value); ok && isRequestMethod(v) {
				return true
			}
		}
	}
	after := g.Control().Reachable(call.(ssa.Instruction), nil)
	for _, b := range g.SSA.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.Call); ok && after.Has(c) && g.Reply(c) != nil {
				return true
			}
		}
	}
	return false
}
