package summary

import (
	"go/types"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/ssabuild"
)

// Columns says which columns of an object a sink writes. Names are spelled as
// fold does.
type Columns struct {
	Restricted bool // only those in Only
	Only       []string
	Omitted    []string
}

// write reports whether a column that goes by one of the names is written.
func (c *Columns) write(names []string) bool {
	in := func(list []string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return slices.Contains(list, fold(n)) })
	}
	return !in(c.Omitted) && (!c.Restricted || in(c.Only))
}

// fold spells a column as the field that it is made of, and the other way
// round: "api_key", "APIKey".
func fold(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, "_", ""))
}

// fieldColumn matches how mappers' tags name a column: "column:x", "column(x)",
// "'x'", or the first of a list.
var fieldColumn = regexp.MustCompile(`column[:(]\s*(\w+)|'(\w+)'|^(\w+)(?:,|$)`)

// columnNames are the names that a field's column can go by.
func columnNames(field, tags, tag string) []string {
	names := []string{field}
	for key := range strings.SplitSeq(tag, ",") {
		for _, m := range fieldColumn.FindAllStringSubmatch(reflect.StructTag(tags).Get(key), -1) {
			names = append(names, m[1]+m[2]+m[3])
		}
	}
	return names
}

// stores reports whether the sink stores what stands at a path below an object
// of type t.
func (u *Use) stores(t types.Type, path string) bool {
	named := u.Columns == nil
	first, tag := true, u.Tag
	for path != "" {
		var sel string
		sel, path = cutSelector(path)
		name := selectorName(sel)
		tags := ""
		if sel[0] == '.' {
			tags = fieldTags(t, name)
			if leftOut(tags, tag) {
				return false
			}
		}
		if t != nil {
			t = selected(t, sel)
		}
		if valued(t) {
			tag = "json"
		}
		if name == "" || named {
			continue
		}
		names := columnNames(name, tags, u.Tag)
		if first && !(&Columns{Omitted: u.Columns.Omitted}).write(names) {
			return false
		}
		first = false
		named = u.Columns.write(names) // a struct may be spread over columns of its own
	}
	return named || first
}

// fieldTags gives the tags of a field, also of one that is promoted.
func fieldTags(t types.Type, name string) string {
	if t == nil {
		return ""
	}
	_, index, _ := types.LookupFieldOrMethod(t, true, pkgOf(deref(t)), name)
	tags := ""
	for _, i := range index {
		st, ok := deref(t).Underlying().(*types.Struct)
		if !ok || i >= st.NumFields() {
			return ""
		}
		tags, t = st.Tag(i), st.Field(i).Type()
	}
	return tags
}

// restrict notes in a use of an object what the call, or the chain of calls
// that it stands in, restricts the written columns to; false if not all names
// are known, so that neither is what is written.
func (f *Function) restrict(u *Use, t target, at ssa.Instruction) bool {
	call, ok := at.(ssa.CallInstruction)
	if u.row == nil || !u.Whole || !ok {
		return true
	}
	c := &columnsOf{f: f, at: at, seen: map[ssa.Value]bool{}}
	if u.row.Names != "" {
		c.add(u.row.Names, t.operands, t.shift(), false)
		c.Restricted = len(c.Only) > 0
	}
	c.before(receiver(call.Common()))
	if v, ok := at.(ssa.Value); ok {
		c.after(v)
	}
	if c.unknown || slices.Contains(c.Only, "*") {
		c.Restricted = false
	}
	if c.Restricted || len(c.Omitted) > 0 {
		u.Columns = &c.Columns
	}
	return !c.unknown
}

// columnsOf collects what restricts the columns of a sink.
type columnsOf struct {
	Columns
	unknown bool
	f       *Function
	at      ssa.Instruction // the sink
	seen    map[ssa.Value]bool
}

// before walks up a chain of calls from a sink's receiver. Where ways meet,
// all of them must restrict.
func (c *columnsOf) before(v ssa.Value) {
	for v != nil && !c.seen[v] {
		c.seen[v] = true
		c.statements(v)
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.Call:
			c.call(x)
			v = receiver(&x.Call)
		case *ssa.Phi:
			c.join(x)
			return
		default:
			return
		}
	}
}

func (c *columnsOf) join(phi *ssa.Phi) {
	var all columnsOf
	restricts, omits := true, true
	for _, e := range phi.Edges {
		way := &columnsOf{f: c.f, at: c.at, seen: c.seen}
		way.before(e)
		restricts, omits = restricts && way.Restricted, omits && len(way.Omitted) > 0
		all.Only = append(all.Only, way.Only...)
		all.Omitted = append(all.Omitted, way.Omitted...)
		all.unknown = all.unknown || way.unknown
	}
	if restricts {
		c.Restricted, c.Only = true, append(c.Only, all.Only...)
	}
	if omits {
		c.Omitted = append(c.Omitted, all.Omitted...)
	}
	c.unknown = c.unknown || all.unknown && (restricts || omits)
}

// statements counts the calls on a builder whose result nobody takes: it
// changes itself.
func (c *columnsOf) statements(v ssa.Value) {
	for _, r := range ssabuild.Uses(v) {
		call, ok := r.(*ssa.Call)
		if ok && receiver(&call.Call) == v && len(callsOn(call)) == 0 && call.Block().Dominates(c.at.Block()) && c.f.cfg.reaches(call, c.at) {
			c.call(call)
		}
	}
}

// after walks down a chain of calls on a sink's result, as long as it is one.
func (c *columnsOf) after(v ssa.Value) {
	for next := callsOn(v); len(next) == 1 && !c.seen[next[0]]; next = callsOn(next[0]) {
		c.seen[next[0]] = true
		c.call(next[0])
	}
}

// callsOn are the calls that a value is the receiver of.
func callsOn(v ssa.Value) []*ssa.Call {
	var list []*ssa.Call
	for _, r := range ssabuild.Uses(v) {
		if call, ok := r.(*ssa.Call); ok && receiver(&call.Call) == v {
			list = append(list, call)
		}
	}
	return list
}

// receiver is what a method is called on; nil for a function.
func receiver(c *ssa.CallCommon) ssa.Value {
	if c.IsInvoke() {
		return c.Value
	}
	if fn := c.StaticCallee(); fn != nil && fn.Signature.Recv() != nil && len(c.Args) > 0 {
		return c.Args[0]
	}
	return nil
}

// call counts a call of the chain, if it names columns.
func (c *columnsOf) call(call *ssa.Call) {
	obj := c.f.callee(call)
	if obj == nil {
		return
	}
	row := c.f.pkg.rows.Function(obj.Origin(), model.Columns)
	if row == nil {
		return
	}
	ops := valueOperands(call.Call.Args)
	if !row.Omits {
		c.Restricted = true
	}
	for _, path := range row.From {
		c.add(path, ops, !call.Call.IsInvoke(), row.Omits)
	}
}

// add adds the names at an access path; method says that the receiver is the
// first of the operands.
func (c *columnsOf) add(path string, ops []operand, method, omits bool) {
	p, err := model.ParsePath(path)
	if err != nil {
		return // the schema test keeps this from shipping
	}
	if method {
		p.Index++
	}
	for i := p.Index; i < len(ops) && (i == p.Index || p.Root == "args"); i++ {
		names, ok := constTexts(ops[i].v)
		c.unknown = c.unknown || !ok
		for _, name := range names {
			c.name(name, omits)
		}
	}
}

// name adds what one argument names: a column, or a list of them. What is
// written of a part is told by the names of both.
func (c *columnsOf) name(text string, omits bool) {
	for name := range strings.SplitSeq(text, ",") {
		name = fold(strings.Trim(strings.TrimSpace(name), "\"`'[]"))
		if omits {
			c.Omitted = append(c.Omitted, name)
		} else {
			c.Only = append(c.Only, strings.Split(name, ".")...)
		}
	}
}

// constTexts gives the texts of a constant, or of a list of them that is
// written out; false if it is neither.
func constTexts(v ssa.Value) (texts []string, known bool) {
	if text, ok := constString(v); ok {
		return []string{text}, true
	}
	switch x := v.(type) {
	case *ssa.Const:
		return nil, x.IsNil()
	case *ssa.MakeInterface:
		return constTexts(x.X)
	case *ssa.ChangeType:
		return constTexts(x.X)
	case *ssa.Slice:
		array, ok := x.X.(*ssa.Alloc)
		if !ok || array.Comment != "varargs" && array.Comment != "slicelit" {
			return nil, false
		}
		for _, r := range ssabuild.Uses(array) {
			at, ok := r.(*ssa.IndexAddr)
			if !ok {
				continue
			}
			for _, r := range ssabuild.Uses(at) {
				if s, ok := r.(*ssa.Store); ok {
					list, ok := constTexts(s.Val)
					if !ok {
						return nil, false
					}
					texts = append(texts, list...)
				}
			}
		}
		return texts, true
	}
	return nil, false
}
