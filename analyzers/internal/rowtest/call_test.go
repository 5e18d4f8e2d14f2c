package rowtest

import (
	"fmt"
	"go/types"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// A call is the text of a call of what a row is about, inside a function that
// has a parameter for each of its inputs, the receiver first.
type call struct {
	fn       *types.Func
	src      *source
	generic  string // type parameters of the function
	params   []string
	types    []string
	before   []string // statements
	function string   // what is called, up to the parenthesis
	args     []string // by input
	slots    []int    // by input: the parameter that is passed; -1 for none
	first    int      // the input that argument 0 is
	results  []string // their types
}

// elements is how many arguments are passed where a function takes any number.
const elements = 2

// callOf writes the call; recv replaces the receiver's type.
func callOf(s *source, fn *types.Func, recv string) *call {
	c := &call{fn: fn, src: s}
	sig := fn.Signature()
	c.generic = s.typeParameters(sig.TypeParams())
	if sig.Recv() != nil {
		if recv == "" {
			recv = s.receiver(sig)
			c.generic = s.typeParameters(sig.RecvTypeParams())
		}
		c.first = 1
		c.pass(recv)
		c.function = "p0." + fn.Name()
	} else {
		c.function = fn.Name()
		if fn.Pkg() != nil {
			c.function = s.alias(fn.Pkg().Path()) + "." + fn.Name()
		}
		if list := sig.TypeParams(); list.Len() > 0 {
			var names []string
			for p := range list.TypeParams() {
				names = append(names, p.Obj().Name())
			}
			c.function += "[" + strings.Join(names, ", ") + "]"
		}
	}
	for i := range sig.Params().Len() {
		t := sig.Params().At(i).Type()
		if sig.Variadic() && i == sig.Params().Len()-1 {
			for range elements {
				c.passType(t.(*types.Slice).Elem())
			}
			continue
		}
		c.passType(t)
	}
	for v := range sig.Results().Variables() {
		if nameable(v.Type()) {
			c.results = append(c.results, s.spell(v.Type()))
		} else {
			c.results = append(c.results, "any")
		}
	}
	return c
}

func (c *call) pass(typ string) {
	name := fmt.Sprintf("p%d", len(c.params))
	c.slots = append(c.slots, len(c.params))
	c.params, c.types, c.args = append(c.params, name), append(c.types, typ), append(c.args, name)
}

func (c *call) passType(t types.Type) {
	if nameable(t) {
		c.pass(c.src.spell(t))
		return
	}
	c.slots = append(c.slots, -1)
	c.args = append(c.args, zero(t))
}

// retype gives an input another type that it can be passed as.
func (c *call) retype(input int, typ string) { c.types[c.slots[input]] = typ }

// inputs are the inputs that an access path begins at.
func (c *call) inputs(p model.Path) []int {
	switch p.Root {
	case "recv":
		return []int{0}
	case "arg":
		if sig := c.fn.Signature(); !sig.Variadic() || p.Index < sig.Params().Len()-1 {
			return []int{p.Index + c.first}
		}
		fallthrough // any of them
	case "args":
		var list []int
		for i := p.Index + c.first; i < len(c.args); i++ {
			list = append(list, i)
		}
		return list
	}
	return nil
}

// refs spells an access path as summaries of the function around the call do.
func (c *call) refs(path string) []string {
	p, err := model.ParsePath(path)
	if err != nil {
		return []string{err.Error()}
	}
	if p.Root == "result" {
		return []string{fmt.Sprintf("out%d%s", p.Index, strings.Join(p.Selectors, ""))}
	}
	var list []string
	for _, i := range c.inputs(p) {
		list = append(list, fmt.Sprintf("in%d%s", c.slots[i], strings.Join(p.Selectors, "")))
	}
	return list
}

func (c *call) allRefs(paths []string) []string {
	var list []string
	for _, p := range paths {
		list = append(list, c.refs(p)...)
	}
	return list
}

func (c *call) expr() string { return c.function + "(" + strings.Join(c.args[c.first:], ", ") + ")" }

// assigned is the call with its results in r0, r1...
func (c *call) assigned() string {
	if len(c.results) == 0 {
		return c.expr()
	}
	var names []string
	for i := range c.results {
		names = append(names, fmt.Sprintf("r%d", i))
	}
	list := strings.Join(names, ", ")
	return list + " := " + c.expr() + "\n\t" + strings.Repeat("_, ", len(names)-1) + "_ = " + list
}

// function writes the function; its body follows the statements before the call.
func (c *call) write(name, results, body string) {
	var params []string
	for i, p := range c.params {
		params = append(params, p+" "+c.types[i])
	}
	c.src.printf("\nfunc %s%s(%s) %s {\n", name, c.generic, strings.Join(params, ", "), results)
	for _, b := range c.before {
		c.src.printf("\t%s\n", b)
	}
	c.src.printf("\t%s\n}\n", body)
}

// forward writes the function that makes the call and returns what it gives.
func (c *call) forward(name string) {
	body := c.expr()
	if len(c.results) > 0 {
		body = "return " + body
	}
	c.write(name, "("+strings.Join(c.results, ", ")+")", body)
}

// fix makes what stands at an access path a constant.
func (c *call) fix(path, text string) error {
	p, err := model.ParsePath(path)
	if err != nil {
		return err
	}
	sig := c.fn.Signature()
	var t types.Type
	switch p.Root {
	case "recv":
		t = sig.Recv().Type()
	case "arg", "args":
		t = sig.Params().At(min(p.Index, sig.Params().Len()-1)).Type()
		if sig.Variadic() && p.Index >= sig.Params().Len()-1 {
			t = t.(*types.Slice).Elem()
		}
	default:
		return fmt.Errorf("%s cannot be made a constant", path)
	}
	input := c.inputs(p)[0]
	place := c.args[input]
	for _, sel := range p.Selectors {
		obj, _, _ := types.LookupFieldOrMethod(t, true, c.fn.Pkg(), strings.TrimPrefix(sel, "."))
		v, ok := obj.(*types.Var)
		if !ok {
			return fmt.Errorf("%s cannot be made a constant", path)
		}
		t, place = v.Type(), place+sel
	}
	value := c.src.literal(t, text)
	if len(p.Selectors) == 0 {
		c.args[input] = value
		return nil
	}
	c.before = append(c.before, place+" = "+value)
	return nil
}
