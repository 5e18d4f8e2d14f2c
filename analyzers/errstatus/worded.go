package errstatus

import (
	"fmt"
	"go/constant"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/vocabulary"
)

// worded reports answers whose own text says that the request was refused for
// what it asked, while the status says that the service failed.
func (p *pass) worded(v *view) {
	for _, a := range v.answers {
		if a.call == nil || a.status != 500 && a.code != 13+1 {
			continue
		}
		name, text := saying(a)
		if name == "" || v.ruledOut(a, name) {
			continue
		}
		weak := 2
		if p.saidRight(name) {
			weak = 1
		}
		if a.named || name == "unauthenticated" { // what fails behind the check of a password is told so, too
			weak++
		}
		c := classes[name]
		message := fmt.Sprintf("an answer whose text is %q is given with %s; answer %s", text, spell(a), correct(a, c.answer))
		p.report(v, a, config.High.Less(weak), message, nil, p.statusFix(a, c.answer))
	}
}

// ruledOut reports whether an answer is one to an error that was asked before
// whether it is of the class, and is not: then what is left has failed, and
// only the text says otherwise.
func (v *view) ruledOut(a answer, class string) bool {
	return slices.ContainsFunc(v.tests, func(t test) bool {
		return t.Class == class && v.within(a.at, regionKey{err: t.Err}) && v.within(a.at, regionKey{class: class, err: t.Err, absent: true})
	})
}

// saying gives the class that the whole text of an answer tells. What is not
// there after it was made is no mistake of who asks for it.
func saying(a answer) (class, text string) {
	for _, text := range texts(a.call) {
		switch c := vocabulary.ErrorText(text); c {
		case "notfound", "denied", "unauthenticated":
			if words := vocabulary.Words(text); begins(words, c) && !slices.Contains(words, "after") {
				return c, text
			}
		}
	}
	return "", ""
}

// begins reports whether the first words of a text tell the class: what
// follows "not found" says where. After another one it says more than that.
func begins(words []string, class string) bool {
	const first = 6
	if class != "notfound" && len(words) > first {
		return false
	}
	if vocabulary.ErrorText(strings.Join(words[:min(len(words), first)], " ")) != class {
		return false
	}
	return class != "unauthenticated" || speaksOfIt(words, class)
}

// speaksOfIt reports whether a text goes on about the credential, and not about
// something that is named for one: "invalid token lifetime" is a setting.
func speaksOfIt(words []string, class string) bool {
	for i := range words {
		if vocabulary.ErrorText(strings.Join(words[:i+1], " ")) != class {
			continue
		}
		rest := words[i+1:]
		return len(rest) == 0 || goesOn[rest[0]] || len(rest) == 1 && rest[0] == "expired"
	}
	return false
}

var goesOn = map[string]bool{
	"for": true, "from": true, "in": true, "of": true, "by": true, "with": true, "or": true, "and": true,
	"provided": true, "given": true, "supplied": true, "is": true, "was": true, "please": true, "try": true,
}

// saidRight reports whether another answer of the package has the status that
// fits, and says the same or nothing.
func (p *pass) saidRight(class string) bool {
	return slices.ContainsFunc(p.views, func(v *view) bool {
		return slices.ContainsFunc(v.answers, func(a answer) bool {
			if a.call == nil || a.status != classes[class].answer {
				return false
			}
			c, _ := saying(a)
			return c == class || silent(a)
		})
	})
}

// silent reports whether an answer has no text of its own. What an error says
// that is given beside it is for the log.
func silent(a answer) bool {
	quiet := true
	parts(a.call, func(v ssa.Value) bool {
		if isErrorType(v.Type()) {
			return false
		}
		if k, ok := v.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.String {
			quiet = quiet && constant.StringVal(k.Value) == ""
		}
		return true
	})
	return quiet
}
