package model

import (
	"fmt"
	"go/build"
	"go/importer"
	"go/token"
	"go/types"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
)

// fromSource imports the standard library from source: no compiled packages
// are needed, and it takes seconds.
var fromSource = sync.OnceValue(func() types.Importer {
	build.Default.CgoEnabled = false
	return importer.ForCompiler(token.NewFileSet(), "source", nil)
})

// standard gives the packages of the standard library by import path.
var standard = sync.OnceValues(func() (map[string]*types.Package, error) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		return nil, fmt.Errorf("go list std: %w", err)
	}
	imp := fromSource()
	pkgs := map[string]*types.Package{}
	for path := range strings.FieldsSeq(string(out)) {
		if path == "unsafe" || slices.Contains(strings.Split(path, "/"), "internal") || strings.HasPrefix(path, "vendor/") {
			continue
		}
		if pkgs[path], err = imp.Import(path); err != nil {
			return nil, err
		}
	}
	return pkgs, nil
})

func TestRowsFitTheStandardLibrary(t *testing.T) {
	pkgs, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range embedded() {
		p := d.parsed()
		pkg := pkgs[p.Path]
		switch {
		case p.Path == "builtin":
			pkg = types.NewPackage("builtin", "builtin")
		case !strings.HasPrefix(p.Checked, "Go "):
			continue
		case p.Path == "unsafe":
			pkg = types.Unsafe
		case pkg == nil:
			t.Errorf("%s:%d: the standard library has no package %s", d.file, d.line, p.Path)
			continue
		}
		for _, r := range p.Rows {
			for _, err := range r.Fit(pkg) {
				t.Error(err)
			}
		}
	}
}

func TestTheModelKnowsTheStandardLibrary(t *testing.T) {
	pkgs, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	for path, pkg := range pkgs {
		for _, fn := range unmodelled(pkg, Functions, tableOf(path).defaults) {
			t.Errorf("%s: no row and no default", types.ObjectString(fn, nil))
		}
	}
}

// TestUnmodelledFinds shows that the test above can fail.
func TestUnmodelledFinds(t *testing.T) {
	pkgs, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	nothing := func(*types.Func) []*Row { return nil }
	for _, test := range []struct{ pkg, defaults, want string }{
		{"encoding/hex", "", "AppendDecode AppendEncode Decode DecodeString Dump Dumper Encode EncodeToString NewDecoder NewEncoder"},
		{"encoding/hex", "propagate", "Decode Encode"},
		{"encoding/hex", "none", ""},
		{"io", "propagate", "LimitedReader.Read PipeReader.Read ReadAtLeast ReadFull Reader.Read ReaderAt.ReadAt SectionReader.Read SectionReader.ReadAt"},
		{"unicode", "", ""},
	} {
		var got []string
		for _, fn := range unmodelled(pkgs[test.pkg], nothing, test.defaults) {
			got = append(got, key(fn))
		}
		if slices.Sort(got); strings.Join(got, " ") != test.want {
			t.Errorf("%s without rows and with the default %q: %v, want %s", test.pkg, test.defaults, got, test.want)
		}
	}
}

// unmodelled gives the exported functions and methods that take text and give
// text, of which neither a row nor the package's default says what they do.
func unmodelled(pkg *types.Package, rows func(*types.Func) []*Row, defaults string) []*types.Func {
	if defaults == "none" {
		return nil
	}
	var list []*types.Func
	for _, fn := range exportedFunctions(pkg) {
		if len(rows(fn)) > 0 || !moves(fn.Signature()) {
			continue
		}
		if defaults == "" || fillsBuffer(fn) {
			list = append(list, fn)
		}
	}
	return list
}

func exportedFunctions(pkg *types.Package) []*types.Func {
	var list []*types.Func
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Func:
			list = append(list, obj)
		case *types.TypeName:
			named, ok := obj.Type().(*types.Named)
			if !ok || obj.IsAlias() {
				continue
			}
			if iface, ok := named.Underlying().(*types.Interface); ok {
				for m := range iface.ExplicitMethods() {
					if m.Exported() {
						list = append(list, m)
					}
				}
			}
			for m := range named.Methods() {
				if m.Exported() {
					list = append(list, m)
				}
			}
		}
	}
	return list
}

// moves reports whether text can go into a call and come out of it.
func moves(sig *types.Signature) bool {
	in, out := false, false
	for v := range sig.Params().Variables() {
		in = in || holdsText(v.Type())
		out = out || takesText(v.Type())
	}
	for v := range sig.Results().Variables() {
		out = out || holdsText(v.Type()) && !isErrorType(v.Type())
	}
	if recv := sig.Recv(); recv != nil {
		in = in || holdsText(recv.Type()) || types.IsInterface(recv.Type())
		_, pointer := recv.Type().(*types.Pointer)
		in, out = in || pointer, out || pointer || types.IsInterface(recv.Type()) && sig.Results().Len() == 0
	}
	return in && out
}

// fillsBuffer reports whether a call writes into a byte slice that it is
// given, which a default does not say.
func fillsBuffer(fn *types.Func) bool {
	sig := fn.Signature()
	for i := range sig.Params().Len() {
		v := sig.Params().At(i)
		s, ok := v.Type().Underlying().(*types.Slice)
		if !ok || !types.Identical(s.Elem(), types.Typ[types.Byte]) {
			continue
		}
		if strings.HasPrefix(fn.Name(), "Read") {
			return true
		}
		if v.Name() == "dst" && sig.Results().Len() == 0 || v.Name() == "dst" && !holdsText(sig.Results().At(0).Type()) {
			return true
		}
	}
	return false
}

func isErrorType(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// holdsText reports whether values of the type are text, containers of text,
// readers, or anything.
func holdsText(t types.Type) bool {
	if hasMethod(t, "Read") || hasMethod(t, "Write") {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsString != 0
	case *types.Slice:
		return types.Identical(u.Elem(), types.Typ[types.Byte]) || holdsText(u.Elem())
	case *types.Array:
		return types.Identical(u.Elem(), types.Typ[types.Byte]) || holdsText(u.Elem())
	case *types.Map:
		return holdsText(u.Key()) || holdsText(u.Elem())
	case *types.Interface:
		return u.NumMethods() == 0
	}
	return false
}

// takesText reports whether a call can put text into an argument of the type.
func takesText(t types.Type) bool {
	if hasMethod(t, "Write") {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return true
	case *types.Slice:
		return types.Identical(u.Elem(), types.Typ[types.Byte])
	case *types.Interface:
		return u.NumMethods() == 0
	}
	return false
}

func hasMethod(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	_, ok := obj.(*types.Func)
	return ok
}
