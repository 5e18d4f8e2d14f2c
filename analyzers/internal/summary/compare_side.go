package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/model"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// maxSideDepth bounds how far the names of a compared value are looked for.
const maxSideDepth = 8

func (s *CompareSide) addName(name string) {
	if name == "" || name == "_" || name == "ok" || name == "err" || len(s.Names) >= maxNames || slices.Contains(s.Names, name) {
		return
	}
	s.Names = append(s.Names, name)
}

// nameOwn adds the name of a field or of a constant key: it stands before
// those of the variables that the value was put in. A container's name is none
// of its elements'.
func (s *CompareSide) nameOwn(name, owner string) {
	if s.Field || s.Element {
		s.addName(name)
		return
	}
	s.Field, s.Owner = true, owner
	s.Names = append([]string{name}, slices.DeleteFunc(s.Names, func(n string) bool { return n == name })...)
	if len(s.Names) > maxNames {
		s.Names = s.Names[:maxNames]
	}
}

func (f *Function) addLocals(v ssa.Value, s *CompareSide) {
	for _, n := range f.names[v] {
		s.addName(n)
	}
}

// nameSide collects what the program calls a value, and what it is read from.
func (f *Function) nameSide(v ssa.Value, s *CompareSide, depth int) {
	if depth > maxSideDepth {
		return
	}
	switch x := v.(type) {
	case *ssa.Const:
		s.Constant = len(s.Names) == 0
	case *ssa.Parameter, *ssa.FreeVar, *ssa.Global:
		f.nameRoot(v, s, depth)
		s.addName(v.Name())
		s.Whole = s.Input >= 0
	case *ssa.MakeInterface:
		f.nameSide(x.X, s, depth+1)
	case *ssa.ChangeInterface:
		f.nameSide(x.X, s, depth+1)
	case *ssa.ChangeType:
		f.nameThrough(x, x.X, s, depth)
	case *ssa.Convert:
		f.nameThrough(x, x.X, s, depth)
	case *ssa.TypeAssert:
		f.nameThrough(x, x.X, s, depth)
	case *ssa.Slice:
		f.nameThrough(x, x.X, s, depth)
	case *ssa.UnOp:
		f.nameLoaded(x, s, depth)
	case *ssa.Field:
		f.nameField(x, x.X, fieldOf(x.X.Type(), x.Field), s, depth)
	case *ssa.FieldAddr:
		f.nameField(x, x.X, fieldOf(x.X.Type(), x.Field), s, depth)
	case *ssa.Index:
		f.nameElement(x, x.X, s, depth)
	case *ssa.IndexAddr:
		f.nameElement(x, x.X, s, depth)
	case *ssa.Lookup:
		f.nameLookup(x, x, !x.CommaOk, s, depth)
	case *ssa.Extract:
		f.nameExtract(x, s, depth)
	case *ssa.Phi:
		f.addLocals(x, s)
		for _, e := range x.Edges {
			if _, isConst := e.(*ssa.Const); !isConst {
				f.nameSide(e, s, depth+2)
			}
		}
	case *ssa.BinOp:
		f.addLocals(x, s)
		for _, e := range []ssa.Value{x.X, x.Y} {
			if _, isConst := e.(*ssa.Const); !isConst {
				f.nameSide(e, s, depth+2)
			}
		}
	case *ssa.Call:
		f.nameCall(x, x, s, depth)
	case *ssa.Alloc:
		f.nameAlloc(x, s, depth)
	}
}

func (f *Function) nameThrough(v, x ssa.Value, s *CompareSide, depth int) {
	f.addLocals(v, s)
	f.nameSide(x, s, depth+1)
}

// nameLoaded names what is read from an address.
func (f *Function) nameLoaded(x *ssa.UnOp, s *CompareSide, depth int) {
	switch a := x.X.(type) {
	case *ssa.FieldAddr:
		f.nameField(x, a.X, fieldOf(a.X.Type(), a.Field), s, depth)
	case *ssa.IndexAddr:
		f.nameElement(x, a.X, s, depth)
	default:
		f.addLocals(x, s)
		f.nameSide(x.X, s, depth+1)
	}
}

// nameAlloc names a local variable: by its name, and by the one value that is
// stored to it.
func (f *Function) nameAlloc(x *ssa.Alloc, s *CompareSide, depth int) {
	if x.Comment != "" && x.Comment != "complit" && x.Comment != "new" && x.Comment != "varargs" && x.Comment != "slicelit" {
		s.addName(x.Comment)
	}
	stored := storesTo(x)
	if len(stored) == 1 {
		f.nameSide(stored[0], s, depth+1)
		return
	}
	f.nameRoot(x, s, depth)
}

func (f *Function) nameField(v, base ssa.Value, fd field, s *CompareSide, depth int) {
	if fd.v != nil {
		s.nameOwn(fd.v.Name(), model.TypeName(fd.owner))
	}
	f.addLocals(v, s)
	f.nameRoot(base, s, depth+1)
}

func (f *Function) nameElement(v, base ssa.Value, s *CompareSide, depth int) {
	s.Element = true
	f.addLocals(v, s)
	f.nameSide(base, s, depth+1)
}

// nameLookup names a map's entry: by a constant key, else by the map.
func (f *Function) nameLookup(v ssa.Value, l *ssa.Lookup, missing bool, s *CompareSide, depth int) {
	if key, ok := constString(l.Index); ok {
		s.nameOwn(key, "")
		f.addLocals(v, s)
		f.nameRoot(l.X, s, depth+1)
		return
	}
	if isString(l.X.Type()) {
		return
	}
	s.Element, s.Missing = true, missing
	f.addLocals(v, s)
	f.nameSide(l.X, s, depth+1)
}

func (f *Function) nameExtract(x *ssa.Extract, s *CompareSide, depth int) {
	switch t := x.Tuple.(type) {
	case *ssa.Next:
		s.Element = true
		f.addLocals(x, s)
		if r, ok := t.Iter.(*ssa.Range); ok {
			f.nameSide(r.X, s, depth+1)
		}
	case *ssa.Lookup:
		f.nameLookup(x, t, false, s, depth)
	case *ssa.TypeAssert:
		f.nameThrough(x, t.X, s, depth)
	case *ssa.Call:
		f.nameCall(x, t, s, depth)
	default:
		f.addLocals(x, s)
	}
}

// nameCall names a call's result: by the variable that takes it, the constant
// that the call names it by, and the function.
func (f *Function) nameCall(v ssa.Value, call *ssa.Call, s *CompareSide, depth int) {
	f.addLocals(v, s)
	common := call.Common()
	obj := calleeObject(common)
	if obj == nil {
		if len(common.Args) > 0 {
			if b, ok := common.Value.(*ssa.Builtin); ok && b.Name() != "len" {
				f.nameSide(common.Args[0], s, depth+1)
			}
		}
		return
	}
	if recv := obj.Signature().Recv(); recv != nil && !common.IsInvoke() && len(common.Args) == 1 && rpcMessage(recv.Type()) {
		s.nameOwn(strings.TrimPrefix(obj.Name(), "Get"), model.TypeName(recv.Type()))
		f.nameRoot(common.Args[0], s, depth+1)
		return
	}
	if a := f.passedThrough(call); a != nil {
		f.nameSide(a, s, depth+1)
		return
	}
	key := firstText(common)
	if what := requestGetter(obj); what != "" && s.Getter == "" {
		s.Getter, s.Key = what, key
		s.Framed = obj.Pkg() == nil || obj.Pkg().Path() != "net/http" && obj.Pkg().Path() != "net/url"
	}
	if s.Getter == "" && obj.Pkg() != nil && model.Propagates(obj.Pkg().Path()) && !common.IsInvoke() {
		for _, a := range common.Args {
			if _, isConst := a.(*ssa.Const); !isConst && isText(a.Type()) {
				f.nameSide(a, s, depth+1)
			}
		}
		return
	}
	s.addName(key)
	if obj.Pkg() != nil && obj.Pkg().Path() == "os" && obj.Name() == "Getenv" {
		s.Unset = true
	}
	s.Derived = s.Derived || takesApart(obj.Name()) && f.givenRequest(call)
	e, _ := v.(*ssa.Extract)
	if name := resultLabel(obj, e); name != "" {
		s.addName(name)
	}
	if s.Root == RootUnknown {
		s.Root, s.RootName = RootCall, funcWord(obj)
	}
}

// passedThrough is the one text that a call hands back as it is, but for
// trimming and the like; nil if the call does anything else.
func (f *Function) passedThrough(call *ssa.Call) ssa.Value {
	common := call.Common()
	if !isText(call.Type()) || common.IsInvoke() || len(common.Args) != 1 || !isText(common.Args[0].Type()) || isConstant(common.Args[0]) {
		return nil
	}
	targets, obj := f.targets(common)
	if obj != nil && trims(obj.Name()) {
		return common.Args[0]
	}
	if len(targets) != 1 || !targets[0].ours || len(targets[0].summary.Births) > 0 {
		return nil
	}
	for _, fl := range targets[0].summary.Flows {
		if fl.From.Path == "" && fl.To == (Ref{Out, 0, ""}) && fl.State == Plain {
			return common.Args[0]
		}
	}
	return nil
}

// trims reports whether a function of one text is named for cleaning it.
func trims(name string) bool {
	words := vocabulary.Words(name)
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "trim", "clean", "strip", "remove", "normalize", "normalise", "lower", "unquote", "unescape":
		return true
	}
	return false
}

// takesApart reports whether a function is named for taking something out of
// the text that it is given, and not for finding it elsewhere.
func takesApart(name string) bool {
	for _, w := range vocabulary.Words(name) {
		switch w {
		case "parse", "decode", "decrypt", "split", "extract", "unmarshal", "unpack", "deserialize", "unseal", "open":
			return true
		}
	}
	return false
}

// givenRequest reports whether the first text that a call is given is the request's.
func (f *Function) givenRequest(call *ssa.Call) bool {
	for _, a := range call.Call.Args {
		if !isText(a.Type()) || isConstant(a) {
			continue
		}
		for _, l := range f.content(a, call, true) {
			if l.label.Has(Request) {
				return true
			}
		}
		return false
	}
	return false
}

// resultLabel is the name of one of a function's results: that in its
// signature, or the noun in the function's name, or the package's where the
// function is a mere verb.
func resultLabel(obj *types.Func, e *ssa.Extract) string {
	results := obj.Signature().Results()
	index := 0
	if e != nil {
		index = e.Index
	}
	if index < results.Len() && results.At(index).Name() != "" && !isError(results.At(index).Type()) {
		if name := results.At(index).Name(); len(name) > 2 {
			return name
		}
	}
	if index > 0 {
		return ""
	}
	if name := resultName(obj.Name()); name != "" && !loneVerb(name) {
		return name
	}
	if recv := obj.Signature().Recv(); recv != nil {
		return model.TypeName(recv.Type())
	}
	if obj.Pkg() != nil {
		return obj.Pkg().Name()
	}
	return ""
}

func loneVerb(name string) bool {
	switch name {
	case "get", "load", "read", "extract", "decrypt", "open", "fetch", "find", "value", "reveal", "unseal", "parse", "string":
		return true
	}
	return false
}

// calleeObject is the function or method that a call names, or nil.
func calleeObject(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		return funcObject(fn)
	}
	return nil
}

// firstText is the first constant text that a call is given: what it asks for.
func firstText(c *ssa.CallCommon) string {
	if len(c.Args) > 3 {
		return ""
	}
	for _, a := range c.Args {
		if text, ok := constString(a); ok && isName(text) {
			return text
		}
	}
	return ""
}

// isName reports whether a text can be the name of a header, a key or a setting.
func isName(text string) bool {
	for _, c := range text {
		if c != '_' && c != '-' && c != '.' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return text != "" && len(text) <= 64
}

// requestGetter tells which part of a request a call reads; "" if none. A
// method of what requests are answered on goes by its name.
func requestGetter(obj *types.Func) string {
	recv := obj.Signature().Recv()
	if recv == nil {
		return ""
	}
	owner := model.TypeName(recv.Type())
	std := obj.Pkg() != nil && obj.Pkg().Path() == "net/http"
	switch {
	case std && owner == "Header" && obj.Name() == "Get":
		return "header"
	case std && owner == "Request":
		switch obj.Name() {
		case "FormValue", "PostFormValue":
			return "form value"
		case "PathValue":
			return "path value"
		case "Cookie":
			return "cookie"
		case "BasicAuth":
			return "basic-auth password"
		}
		return ""
	case owner == "Values" && obj.Name() == "Get":
		return "parameter"
	}
	if !IsResponse(recv.Type()) {
		return ""
	}
	switch obj.Name() {
	case "GetHeader", "Header":
		return "header"
	case "Query", "DefaultQuery", "GetQuery", "QueryParam", "QueryParams":
		return "query value"
	case "PostForm", "DefaultPostForm", "GetPostForm", "FormValue", "FormString":
		return "form value"
	case "Param", "Params", "PathParam":
		return "path value"
	case "Cookie", "Cookies":
		return "cookie"
	}
	return ""
}
