package gosec

import (
	"fmt"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/finding"
)

// Version of gosec that is built in.
const Version = "v2.29.0"

// URL describes its rules.
const URL = "https://github.com/securego/gosec/blob/" + Version + "/RULES.md"

// A Rule of gosec, in credvet's words.
type Rule struct {
	ID       string
	Severity finding.Severity // the worst that its findings have
	Weakness string           // "CWE-78"
	Finds    string           // what it finds, in a line
	Advice   string           // what to do
}

// Rules lists those that run, in the order of their IDs.
func Rules() []Rule { return slices.Clone(rules) }

// IDs lists the rules by their ID.
func IDs() []string {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	return ids
}

// find gives the rule of an ID, or one that knows no more than that.
func find(id string) Rule {
	if i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
		return rules[i]
	}
	return Rule{ID: id}
}

// CWE lists the rule's weakness as findings do; nil for an unknown rule.
func (r Rule) CWE() []string {
	if r.Weakness == "" {
		return nil
	}
	return []string{r.Weakness}
}

// Summary is the rule in one line.
func (r Rule) Summary() string { return r.Finds + " (with -gosec)" }

// Text is the rule's prose, as that of credvet's rules is.
func (r Rule) Text() string {
	return fmt.Sprintf(`# What it finds

%[2]s.

This is a rule of gosec %[4]s. It runs beside credvet's own with the flag -gosec, under
go vet with -credvet.gosec=true.

# How to fix it

%[3]s.

# How to silence it

	//credvet:ignore %[1]s -- why it is no risk here

or gosec's own comment, which its command obeys, too:

	// #nosec %[1]s -- why it is no risk here

# What it cannot see

Gosec looks at one package at a time: what comes in from another package of yours is
not followed. How sure it is stands with each finding, as gosec gives it.
`, r.ID, upper(r.Finds), upper(r.Advice), Version)
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

var rules = []Rule{
	{"G113", finding.Error, "CWE-444", "a request or response carries both Transfer-Encoding and Content-Length, by which requests are smuggled past a proxy",
		"set one of the two headers at most, and leave both to net/http where it can"},
	{"G115", finding.Error, "CWE-190", "an integer is converted to a type that cannot hold all its values",
		"check the range before the conversion"},
	{"G118", finding.Error, "CWE-400", "a goroutine, timer or loop outlives the context that should end it",
		"pass the request's context on, call the cancel function, and watch ctx.Done() in loops"},
	{"G119", finding.Error, "CWE-200", "a redirect takes sensitive headers along to another host",
		"copy no Authorization or Cookie header in CheckRedirect; net/http drops them for a reason"},
	{"G120", finding.Warning, "CWE-400", "a multipart form is parsed that nothing bounds",
		"wrap the body in http.MaxBytesReader first"},
	{"G121", finding.Error, "CWE-346", "a bypass of the protection against cross-origin requests covers too much, or what a caller chooses",
		"name the exact paths, as constants"},
	{"G122", finding.Error, "CWE-367", "a callback of filepath.Walk uses a path that can become a symbolic link in between",
		"use os.Root, which does not leave its directory"},
	{"G123", finding.Error, "CWE-295", "a resumed TLS session skips VerifyPeerCertificate",
		"verify in VerifyConnection, which runs for resumed sessions, too"},
	{"G124", finding.Warning, "CWE-614", "a cookie lacks Secure, HttpOnly or SameSite",
		"set all three"},
	{"G407", finding.Error, "CWE-1204", "the nonce or IV of a cipher is fixed",
		"read a new one from crypto/rand for each message"},
	{"G408", finding.Error, "CWE-287", "what an ssh.PublicKeyCallback keeps decides for a key that was only offered",
		"hand what you know of the key on in ssh.Permissions"},
	{"G602", finding.Note, "CWE-118", "an index or a bound lies outside its slice",
		"check the length first"},
	{"G701", finding.Error, "CWE-89", "input from outside becomes part of an SQL statement",
		"pass it as a parameter of the statement"},
	{"G702", finding.Error, "CWE-78", "input from outside becomes a command or one of its arguments",
		"choose the command from a fixed list and check each argument"},
	{"G703", finding.Error, "CWE-22", "input from outside becomes the path of a file",
		"open it through os.Root"},
	{"G704", finding.Error, "CWE-918", "input from outside decides where the service sends a request",
		"allow known hosts only"},
	{"G705", finding.Warning, "CWE-79", "input from outside is written to a web page as it is",
		"escape it, best with html/template"},
	{"G706", finding.Note, "CWE-117", "input from outside is written to a log as it is",
		"quote it, with %q or a structured logger"},
	{"G707", finding.Error, "CWE-93", "input from outside becomes part of a mail's commands or headers",
		"refuse line breaks in it"},
	{"G708", finding.Error, "CWE-94", "input from outside becomes the text of a template",
		"keep the template constant and pass the input as data"},
	{"G709", finding.Error, "CWE-502", "input from outside is decoded by a codec that makes values of any type",
		"decode into a fixed type, from a format such as JSON"},
	{"G710", finding.Warning, "CWE-601", "input from outside decides where a caller is redirected to",
		"redirect to paths of your own, or to known hosts"},
}
