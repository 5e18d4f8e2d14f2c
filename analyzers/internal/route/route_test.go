package route_test

import (
	"fmt"
	"go/token"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/ruletest"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// probe reports each route at its position: methods, pattern, handler, the
// chain, and the guards that are there or not known.
var probe = &analysis.Analyzer{
	Name: "probe", Doc: "report the routes", Requires: []*analysis.Analyzer{route.Analyzer},
	Run: func(pass *analysis.Pass) (any, error) {
		for _, r := range pass.ResultOf[route.Analyzer].(*route.Table).Routes {
			pass.Report(analysis.Diagnostic{Pos: valid(pass, r.Pos), Message: spell(r)})
		}
		return nil, nil
	},
}

func valid(pass *analysis.Pass, pos token.Pos) token.Pos {
	if !pos.IsValid() {
		return pass.Files[0].Package
	}
	return pos
}

func spell(r *route.Route) string {
	methods := strings.Join(r.Methods, ",")
	if methods == "" {
		methods = "ANY"
	}
	var chain, yes, unsure []string
	for _, l := range r.Chain {
		chain = append(chain, l.Name)
	}
	for g, v := range r.Protection {
		switch {
		case term.Guard(g) >= term.Method: // the tables show it, or nothing does
		case v.Status == term.Guarded:
			yes = append(yes, term.Guard(g).String())
		case v.Status == term.Unsure:
			unsure = append(unsure, term.Guard(g).String())
		}
	}
	slices.Sort(yes)
	s := fmt.Sprintf("%s %s -> %s via [%s] yes [%s] unknown [%s]", methods, r.Pattern, r.Handler, strings.Join(chain, " "), strings.Join(yes, " "), strings.Join(unsure, " "))
	if r.Open != "" {
		s += " open"
	}
	if r.Unresolved != "" {
		s += " unresolved"
	}
	return s
}

func TestRoutes(t *testing.T) {
	ruletest.Run(t, probe, "nethttp", "gates", "fakes", "plumbing", "sessions", "mainguarded", "mainbare", "tables", "missing", "srv", "delegate", "delegatemain", "captured", "capturedmain", "adapters", "idioms",
		"chiapp", "ginapp", "echoapp", "gorillaapp",
		"fiberapp", "fiber3app", "httprouterapp", "hertzapp", "restfulapp", "humaapp", "gozeroapp", "macaronapp", "beegoapp", "beegofilters", "pocketapp",
		"grpcapp", "grpcpb", "clientcerts", "clientcertsconf", "pingpb", "optional", "connectapp", "connectpb")
}
