package driver

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"

	"github.com/credvet/credvet/analyzers"
)

// A merger joins what several units say: p, "p [p.test]" and other build
// configurations see the same file, but each finding is to be told once.
type merger struct {
	dir      string
	findings []Finding
	routes   routeMerger
	silences []Silence
	around   []Function
	claimed  map[claim]*unit      // who first reported the rule at the position
	seenIn   map[string]int       // file -> number of units that analysed it
	votes    map[claim]int        // directive findings -> number of units that agree
	stats    map[string]unitStats // by package path
	errors   []Error
	sums     sums

	directives map[Directive]bool
}

// A claim is a rule at a position.
type claim struct {
	rule string
	at   Position
}

type unitStats struct {
	analysed bool
	analyzers.Stats
}

func newMerger(dir string) *merger {
	return &merger{
		dir: dir, claimed: map[claim]*unit{}, seenIn: map[string]int{}, votes: map[claim]int{}, stats: map[string]unitStats{}, sums: sums{},
		directives: map[Directive]bool{},
	}
}

func (m *merger) addErrors(errs []Error) { m.errors = append(m.errors, errs...) }

// addUnit takes over what a unit has to tell. Errors count from every package
// that was needed, findings and statistics from the named ones.
func (m *merger) addUnit(u *unit) {
	if !u.late {
		return // an importer tells what is wrong with it
	}
	m.addErrors(u.errors)
	if !u.named || !u.ours {
		return
	}
	m.count(u)
	for _, file := range u.files {
		m.seenIn[file]++
	}
	for file, sum := range u.sums {
		m.sums.add(file, sum)
	}
	m.routes.add(u.routes)
	for _, d := range u.directives {
		m.directives[d] = true
	}
	m.silences = append(m.silences, u.silences...)
	m.around = append(m.around, u.around...)
	for _, f := range u.findings {
		key := claim{f.Rule, f.Position}
		if f.Rule == analyzers.DirectiveRule {
			m.votes[key]++
		}
		if by := m.claimed[key]; by == nil || by == u {
			m.claimed[key] = u
			m.findings = append(m.findings, f)
		}
	}
}

// count adds the unit to the statistics, the most complete variant of a
// package standing for it.
func (m *merger) count(u *unit) {
	testsOnly := len(u.pkg.CompiledGoFiles)+len(u.errors) == 0
	if testsOnly || u.standIn() {
		return
	}
	path := u.pkg.PkgPath
	old, ok := m.stats[path]
	if !ok || u.done && (!old.analysed || u.stats.Functions > old.Functions) {
		m.stats[path] = unitStats{analysed: u.done, Stats: u.stats}
	}
}

// result sorts what was gathered.
func (m *merger) result() *Result {
	res := &Result{Dir: m.dir, Routes: m.routes.sorted(), Silences: sortSilences(m.silences), Around: sortFunctions(m.around)}
	for _, f := range m.findings {
		// A directive is at fault only if it is wherever its file is analysed.
		if f.Rule != analyzers.DirectiveRule || m.votes[claim{f.Rule, f.Position}] >= m.seenIn[f.File] {
			res.Findings = append(res.Findings, f)
		}
	}
	res.Directives = slices.SortedFunc(maps.Keys(m.directives), func(a, b Directive) int {
		return cmp.Or(a.compare(b.Position), cmp.Compare(a.Text, b.Text))
	})
	res.Files, res.Sums = slices.Sorted(maps.Keys(m.seenIn)), m.sums
	sortFindings(res.Findings)
	fingerprint(res.Findings)
	for _, s := range m.stats {
		if !s.analysed {
			res.Stats.NotAnalysed++
			continue
		}
		res.Stats.Packages++
		res.Stats.Functions += s.Functions
		res.Stats.BoundedOut += s.BoundedOut
		res.Stats.CallsUnmodeled += s.CallsUnmodeled
		res.Stats.InGenerated += s.InGenerated
	}
	if len(m.errors) == 0 && res.Stats.Packages == 0 {
		m.errors = append(m.errors, Error{Kind: LoadError, Message: "nothing to analyse: the packages have no Go files besides tests"})
	}
	res.Errors = sortErrors(m.errors)
	return res
}

// fingerprint names each finding by what it is about, not where: the file in
// its module, function or subject, rule and sink. Equal ones are numbered in
// their order; those that are suppressed or of low confidence count, so that
// no flag changes a fingerprint.
func fingerprint(list []Finding) {
	seen := map[string]int{}
	for i := range list {
		f := &list[i]
		key := f.moduleFile + "\x00" + f.About()
		seen[key]++
		if n := seen[key]; n > 1 {
			key += "\x00" + strconv.Itoa(n)
		}
		sum := sha256.Sum256([]byte(key))
		f.Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// Settle sorts findings and gives fingerprints to those that the driver has not
// found itself.
func Settle(list []Finding) {
	sortFindings(list)
	var own []Finding
	for _, f := range list {
		if f.Fingerprint == "" {
			f.moduleFile, f.sink = f.File, f.Message
			own = append(own, f)
		}
	}
	fingerprint(own)
	for i := range list {
		if list[i].Fingerprint == "" {
			list[i], own = own[0], own[1:]
		}
	}
}
