package rowtest

import (
	"regexp"
	"testing"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// A role is what a row says of a parameter, and the names that libraries give
// to parameters of other roles. The probes are made of the rows, and cannot
// tell a row that names the wrong one of two parameters of one type.
type role struct {
	name  string
	paths func(*model.Row) []string
	wrong *regexp.Regexp
}

func from(kind model.Kind) func(*model.Row) []string {
	return func(r *model.Row) []string {
		if r.Kind != kind {
			return nil
		}
		return r.From
	}
}

// stored are the places of a sink but for logs, which take all there is.
func stored(r *model.Row) []string {
	if r.Kind != model.Sink || r.Sink == "log" {
		return nil
	}
	return r.From
}

// protected are the places that a sanitizer protects but for the first of
// several: sealed text is appended to it, and it holds the nonce.
func protected(r *model.Row) []string {
	list := from(model.Sanitizer)(r)
	if len(list) > 1 && r.State == "sealed" {
		return list[1:]
	}
	return list
}

func one(field func(*model.Row) string) func(*model.Row) []string {
	return func(r *model.Row) []string {
		if path := field(r); model.IsPath(path) {
			return []string{path}
		}
		return nil
	}
}

var roles = []role{
	{"sunk", stored, regexp.MustCompile(`^(ctx|k|key|name|field|fieldName|column\w*|col|query|sql|label|ttl|expiration|level)$`)},
	{"verified", from(model.Verify), regexp.MustCompile(`^(ctx|key|secret|encoded|hash\w*|hashedPassword|keyFunc|claims|username|userdn|domain)$`)},
	{"protected", protected, regexp.MustCompile(`^(ctx|dst|salt|nonce|iter\w*|keyLen|rand\w*|additionalData|recipient\w*|peersPublicKey)$`)},
	{"read", from(model.Read), regexp.MustCompile(`^(ctx|dst|buf|n|w|v|dest|into)$`)},
	{"shown", from(model.Public), regexp.MustCompile(`^(ctx|dst|out|message|plaintext|password|secret|key|iter\w*|keyLen|additionalData)$`)},
	{"bounded", from(model.Bound), regexp.MustCompile(`^(ctx|dst|n|w)$`)},
	{"columns", one(func(r *model.Row) string { return r.Columns }), regexp.MustCompile(`^(ctx|v|val|value|values|data|obj|model)$`)},
	{"namearg", one(func(r *model.Row) string { return r.NameArg }), regexp.MustCompile(`^(ctx|v|val|value|def\w*|dest|out)$`)},
	{"pattern", one(func(r *model.Row) string { return r.Pattern }), regexp.MustCompile(`^(h|handle\w*|m|mw|middleware\w*|methods?|httpMethod)$`)},
	{"handler", one(func(r *model.Row) string { return r.Handle }), regexp.MustCompile(`^(path|pattern|prefix|relativePath|rootpath|methods?|httpMethod)$`)},
	{"with", one(func(r *model.Row) string { return r.With }), regexp.MustCompile(`^(path|pattern|prefix|relativePath|rootpath|methods?|httpMethod)$`)},
	{"methods", one(func(r *model.Row) string { return r.Methods }), regexp.MustCompile(`^(path|pattern|prefix|relativePath|rootpath|h|handle\w*|m)$`)},
	{"writer", one(func(r *model.Row) string { return r.Writer }), regexp.MustCompile(`^(r|req|request|code|status|v|value|err|msg|message|body)$`)},
	{"status", one(func(r *model.Row) string { return r.Status }), regexp.MustCompile(`^(w|c|ctx|v|value|err|msg|message|format|url|location|body|data|obj|i)$`)},
}

// TestParametersAreNamedForTheirRoles: a parameter that a row says is stored is
// not one that the library calls a key.
func TestParametersAreNamedForTheirRoles(t *testing.T) {
	l := setUp(t)
	seen := map[string]int{}
	for _, doc := range model.Embedded() {
		for _, r := range doc.Rows {
			s, err := l.subjectOf(r)
			if err != nil || s.fn == nil {
				continue // another test tells
			}
			params := s.fn.Signature().Params()
			for _, role := range roles {
				for _, path := range role.paths(r) {
					p, err := model.ParsePath(path)
					if err != nil || p.Root != "arg" && p.Root != "args" || len(p.Selectors) > 0 || params.Len() == 0 {
						continue
					}
					name := params.At(min(p.Index, params.Len()-1)).Name()
					seen[role.name]++
					if role.wrong.MatchString(name) {
						t.Errorf("%s (%s): %s is %s, which the library calls %s", r.Where(), r.Kind, role.name, path, name)
					}
				}
			}
		}
	}
	for _, role := range roles {
		if seen[role.name] == 0 {
			t.Errorf("no row has a parameter that is %s", role.name)
		}
	}
}
