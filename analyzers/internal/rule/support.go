package rule

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/config"
)

// supportFolders hold what only tests and developers run: fakes of other services,
// fixtures, tools.
var supportFolders = []string{"fixture", "fixtures", "testdata", "test", "tests", "testing", "testutil", "testutils", "testhelper", "testhelpers", "mock", "mocks", "fake", "fakes", "e2e", "devtools", "devtool"}

// supportsTests reports whether the code at a position only serves tests: it
// stands in a folder or package for that, or its file imports what tests
// import. Where tests take part (-tests), it counts like any other.
func supportsTests(pass *analysis.Pass, pos token.Pos) bool {
	if config.Current.Tests {
		return false
	}
	if m := pass.Module; m != nil && m.Path != "" {
		if rel, ok := strings.CutPrefix(pass.Pkg.Path(), m.Path+"/"); ok && slices.ContainsFunc(strings.Split(rel, "/"), func(folder string) bool { return slices.Contains(supportFolders, folder) }) {
			return true
		}
	}
	if testsAnother(pass.Pkg) {
		return true
	}
	for _, file := range pass.Files {
		if file.FileStart <= pos && pos <= file.FileEnd {
			for _, imp := range file.Imports {
				if path, _ := strconv.Unquote(imp.Path.Value); path == "testing" || path == "net/http/httptest" {
					return true
				}
			}
		}
	}
	return false
}

// testsAnother reports whether a package is named as the standard library
// names those that help to test another one, which they import: httptest,
// iotest, fstest. A package called latest or speedtest imports no la or speed.
func testsAnother(pkg *types.Package) bool {
	tested, ok := strings.CutSuffix(pkg.Name(), "test")
	return ok && slices.ContainsFunc(pkg.Imports(), func(p *types.Package) bool { return p.Name() == tested })
}
