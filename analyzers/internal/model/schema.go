package model

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// The closed sets of words that rows choose from.
var vocabularies = map[string][]string{
	"state":  {"encoded", "hashed", "sealed", "masked", "cut"},
	"secret": {"content", "authenticator"},
	"made":   {"random", "computed"},
	"sink":   {"metadata", "store", "cookie", "file", "process", "response", "log"},
	"guard":  {"authn", "authz"},
	"bound":  {"refuses", "cuts", "contentlength"},
	"effect": {"write", "read", "send", "exec"},
	"class":  {"notfound", "denied", "unauthenticated", "toolarge", "invalid", "conflict", "timeout", "canceled", "unavailable"},
	"scope":  {"all", "later", "prefix"},
	"only":   {"unary", "stream"},
	"guards": {"authn", "authz", "ratelimit", "bodylimit", "unknown"},
}

// A shape says which fields rows of a kind have, besides what they are about,
// when they hold and why.
type shape struct {
	must, may string
}

var routing = "to router methods pattern suffix absolute handler with body scope auto405 bounded"

var shapes = map[Kind]shape{
	Source:     {may: "to secret request stored made namearg prefix state"},
	Sink:       {must: "sink", may: "from whole tag nonzero names hooks columns"},
	Step:       {must: "from to", may: "state alias"},
	Sanitizer:  {must: "from to state", may: "fast"},
	Compare:    {must: "from decision", may: "constant"},
	Verify:     {must: "from decision", may: "proof"},
	Guard:      {must: "guard decision", may: "quality"},
	Limiter:    {must: "decision", may: "quality"},
	Bound:      {must: "from to bound"},
	Read:       {must: "from", may: "limit"},
	Answer:     {must: "writer", may: "status stops sets"},
	Answered:   {},
	Elevator:   {may: "to"},
	Effect:     {must: "effect"},
	Route:      {must: "router", may: routing},
	Use:        {must: "router", may: routing},
	Group:      {must: "router", may: routing},
	Mount:      {must: "router", may: routing},
	Serve:      {may: routing},
	Middleware: {may: "from to guards quality"},
	Handler:    {},
	ErrorClass: {must: "class", may: "from"},
	NoReturn:   {},
	Router:     {},
	Restrict:   {must: "router", may: routing},
	Service:    {must: "router handler", may: routing},
	Option:     {must: "to", may: "with pattern only"},
	Transport:  {must: "to", may: "with"},
	Next:       {},
	Abort:      {},
	Columns:    {may: "from omits"},
	Public:     {must: "from"},
	Neutral:    {},
}

// always are the fields that rows of every kind may have.
const always = "func type method field var subtypes kind reason when"

var (
	decisionForm = regexp.MustCompile(`^(error|false|true|zero|nonzero|negative)( [0-9]+)?$`)
	majorsForm   = regexp.MustCompile(`^[0-9]+(, ?[0-9]+)*$`)
	checkedForm  = regexp.MustCompile(`^(Go 1\.[0-9]+|v[0-9]+\.[0-9]+\.[0-9]+[^,\s]*(, v[0-9]+\.[0-9]+\.[0-9]+[^,\s]*)*)$`)
	packageForm  = regexp.MustCompile(`^[a-zA-Z0-9][a-zA-Z0-9._~/-]*$`)
)

// Check gives what is wrong with a document, each with file and line.
func (p *Package) Check() []error {
	var errs []error
	fail := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s:%d: package %s: %s", p.file, p.line, p.Path, fmt.Sprintf(format, args...)))
	}
	if !packageForm.MatchString(p.Path) {
		fail("%q is not an import path", p.Path)
	}
	if !checkedForm.MatchString(p.Checked) && !(p.own && p.Checked == "") {
		fail("checked is %q: write the version that the rows were checked against, as v1.2.3 or Go 1.26", p.Checked)
	}
	if p.Majors != "" && !majorsForm.MatchString(p.Majors) {
		fail("majors is %q: write 4 or 2,3", p.Majors)
	}
	switch p.Default {
	case "", "propagate":
		if p.Reason != "" {
			fail("a reason belongs to the default none")
		}
	case "none":
		if p.Reason == "" {
			fail("the default none needs a reason")
		}
	default:
		fail("default is %q: propagate or none", p.Default)
	}
	if p.Default == "" && len(p.Rows) == 0 {
		fail("says nothing")
	}
	seen := map[string]int{}
	for _, r := range p.Rows {
		errs = append(errs, r.Check()...)
		key := r.identity()
		if first, ok := seen[key]; ok {
			errs = append(errs, fmt.Errorf("%s: the same as the row in line %d", r.Where(), first))
		}
		seen[key] = r.line
	}
	return errs
}

// Where is the row's position and name, for messages.
func (r *Row) Where() string { return fmt.Sprintf("%s:%d: %s", r.pkg.file, r.line, r.Name()) }

// identity spells what the row states: two rows of one identity are one too many.
func (r *Row) identity() string {
	c := *r
	c.Reason, c.pkg, c.line = "", nil, 0
	return fmt.Sprintf("%+v", c)
}

// Check gives what is wrong with a row, as far as it can be told without the
// package that it is about.
func (r *Row) Check() []error {
	var errs []error
	fail := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("%s: %s", r.Where(), fmt.Sprintf(format, args...)))
	}
	r.checkSubject(fail)
	shape, ok := shapes[r.Kind]
	if !ok {
		fail("%q is not a kind", r.Kind)
		return errs
	}
	given := r.given()
	for _, name := range strings.Fields(shape.must) {
		if !given[name] && !(r.isPlace() && (name == "from" || name == "to")) {
			fail("a row of kind %s needs %s", r.Kind, name)
		}
	}
	allowed := strings.Fields(always + " " + shape.must + " " + shape.may)
	for name := range given {
		if !slices.Contains(allowed, name) {
			fail("%s has no meaning in a row of kind %s", name, r.Kind)
		}
	}
	r.checkWords(fail)
	r.checkKind(given, fail)
	for _, text := range r.Paths() {
		if _, err := ParsePath(text); err != nil {
			fail("%v", err)
		}
	}
	return errs
}

// isPlace reports whether the row is about a thing that holds a value, not
// about a call.
func (r *Row) isPlace() bool { return r.Func == "" && r.Method == "" }

// checkSubject: exactly one of func, type with method, type with field, type, var.
func (r *Row) checkSubject(fail func(string, ...any)) {
	n := 0
	for _, s := range []string{r.Func, r.Method, r.Field, r.Var} {
		if s != "" {
			n++
		}
	}
	switch {
	case n > 1:
		fail("is about more than one thing")
	case n == 0 && r.Type == "":
		fail("is about nothing")
	case (r.Method != "" || r.Field != "") != (r.Type != "") && n == 1:
		fail("a method and a field have a type, a function and a variable have none")
	}
	if r.Subtypes && r.Method == "" {
		fail("subtypes belongs to a method")
	}
}

// checkWords holds the row's words against the closed sets.
func (r *Row) checkWords(fail func(string, ...any)) {
	for name, words := range map[string][]string{
		"state": {r.State}, "secret": {r.Secret}, "made": {r.Made}, "sink": {r.Sink}, "guard": {r.Guard}, "bound": {r.Bound},
		"effect": {r.Effect}, "class": {r.Class}, "scope": {r.Scope}, "only": {r.Only}, "guards": r.Guards,
	} {
		for _, w := range words {
			if w != "" && !slices.Contains(vocabularies[name], w) {
				fail("%s is %q: one of %s", name, w, strings.Join(vocabularies[name], ", "))
			}
		}
	}
	if r.Decision != "" && !decisionForm.MatchString(r.Decision) {
		fail("decision is %q", r.Decision)
	}
}

// checkKind holds what only some kinds ask for.
func (r *Row) checkKind(given map[string]bool, fail func(string, ...any)) {
	switch r.Kind {
	case Source:
		if !given["secret"] && !given["request"] && !given["stored"] && !given["made"] && !given["namearg"] {
			fail("a source says what it yields: secret, request, stored, made or namearg")
		}
		if !r.isPlace() && !given["to"] {
			fail("a row of kind source needs to")
		}
	case Sink:
		if !r.isPlace() && !given["from"] {
			fail("a row of kind sink needs from")
		}
		if r.Tag != "" && !r.Whole {
			fail("tag belongs to a sink that takes objects whole")
		}
		if r.NonZero && !r.Whole {
			fail("nonzero belongs to a sink that takes objects whole")
		}
	case Step:
		if r.State != "" && r.State != "encoded" && r.State != "cut" {
			fail("what leaves a value %s is a sanitizer", r.State)
		}
	case Sanitizer:
		if r.State == "encoded" || r.State == "cut" {
			fail("what leaves a value %s is a step", r.State)
		}
		if r.Fast && r.State != "hashed" {
			fail("fast belongs to a hash")
		}
	case Compare:
		if len(r.From) != 2 {
			fail("compares %d values", len(r.From))
		}
	}
	if r.isPlace() && (given["from"] || given["to"]) && (r.Kind == Source || r.Kind == Sink) {
		fail("from and to belong to calls")
	}
	if r.isPlace() && (r.Kind == Step || r.Kind == Sanitizer || r.Kind == Compare || r.Kind == Verify || r.Kind == Read || r.Kind == Bound || r.Kind == NoReturn || r.Kind == Neutral) {
		fail("a row of kind %s is about a call", r.Kind)
	}
}

// given are the fields of the row that are set, by their YAML names.
func (r *Row) given() map[string]bool {
	set := map[string]bool{}
	v := reflect.ValueOf(*r)
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && !v.Field(i).IsZero() {
			name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
			set[name] = true
		}
	}
	return set
}

// Paths gives all access paths of the row.
func (r *Row) Paths() []string {
	paths := slices.Concat(r.From, r.To)
	for at := range r.When {
		paths = append(paths, at)
	}
	slices.Sort(paths[len(r.From)+len(r.To):])
	for _, p := range []string{r.NameArg, r.Prefix, r.Columns, r.Names, r.Writer, r.Status, r.Router, r.Methods, r.Pattern, r.Handle, r.With, r.Body} {
		// Some of these are a path or a word; words have no place to name.
		if root, _, _ := strings.Cut(strings.TrimPrefix(p, "last of "), " "); root == "recv" || root == "arg" || root == "args" || root == "result" || strings.HasPrefix(root, "recv.") {
			paths = append(paths, p)
		} else if p != "" && (p == r.NameArg || p == r.Columns || p == r.Names || p == r.Prefix) {
			paths = append(paths, p)
		}
	}
	return paths
}
