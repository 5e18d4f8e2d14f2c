// Command nogo runs credvet as the program does that Bazel's rules_go makes
// for a nogo target: a package at a time, with the facts of its imports as
// bytes; no facts about the standard library; facts alone, and no module, about
// external repositories; files by their path from the root of the execution.
//
// The go command plays Bazel's part: this is a vettool.
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/analyzers/adminctx"
	"github.com/credvet/credvet/analyzers/authz"
	"github.com/credvet/credvet/analyzers/bodylimit"
	"github.com/credvet/credvet/analyzers/denyreturn"
	"github.com/credvet/credvet/analyzers/errstatus"
	"github.com/credvet/credvet/analyzers/methoddefault"
	"github.com/credvet/credvet/analyzers/plaintextsecret"
	"github.com/credvet/credvet/analyzers/prefixenum"
	"github.com/credvet/credvet/analyzers/ratelimit"
	"github.com/credvet/credvet/analyzers/secretcompare"
	"github.com/credvet/credvet/analyzers/truncation"
)

// deps are what a BUILD file lists, each by the name Analyzer.
var deps = []*analysis.Analyzer{
	analyzers.Analyzer,
	adminctx.Analyzer,
	authz.Analyzer,
	bodylimit.Analyzer,
	denyreturn.Analyzer,
	errstatus.Analyzer,
	methoddefault.Analyzer,
	plaintextsecret.Analyzer,
	prefixenum.Analyzer,
	ratelimit.Analyzer,
	secretcompare.Analyzer,
	truncation.Analyzer,
}

// silent analyses nothing. Even so unitchecker hands on the types of a package.
var silent = &analysis.Analyzer{
	Name: "silent", Doc: "nothing",
	Run: func(*analysis.Pass) (any, error) { return nil, nil },
}

func main() {
	log.SetFlags(0)
	last := len(os.Args) - 1
	if last < 1 || !strings.HasSuffix(os.Args[last], ".cfg") {
		unitchecker.Main(deps...)
	}
	standard, err := asInBazel(os.Args[last])
	if err != nil {
		log.Fatal(err)
	}
	if standard {
		os.Args = []string{os.Args[0], os.Args[last]}
		unitchecker.Main(silent)
	}
	unitchecker.Main(deps...)
}

// asInBazel rewrites the go command's vet.cfg in place, and changes to the
// root of the execution. It reports whether the package is of the standard
// library.
func asInBazel(file string) (standard bool, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return false, err
	}
	var cfg map[string]any
	if err := json.Unmarshal(text, &cfg); err != nil {
		return false, err
	}
	path, _ := cfg["ImportPath"].(string)
	isStandard, _ := cfg["Standard"].(map[string]any)
	if in, _ := isStandard[path].(bool); in || cfg["ModulePath"] == "" || cfg["ModulePath"] == nil {
		return true, nil
	}
	for _, name := range []string{"ModulePath", "ModuleVersion", "Module", "Dir", "NonGoFiles", "IgnoredFiles"} {
		delete(cfg, name)
	}
	root := os.Getenv("EXECROOT")
	files, _ := cfg["GoFiles"].([]any)
	for i := range files {
		name, _ := files[i].(string)
		if files[i], err = filepath.Rel(root, name); err != nil {
			return false, err
		}
	}
	if text, err = json.Marshal(cfg); err != nil {
		return false, err
	}
	if err := os.WriteFile(file, text, 0o666); err != nil {
		return false, err
	}
	return false, os.Chdir(root)
}
