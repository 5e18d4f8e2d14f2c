package attack

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// items maps each item of the reviews to the tests that exploit it.
var items = map[string][]func(*testing.T){
	"R1.1":   {TestPlainTextInDatabase, TestPlainTextInJournal},
	"R1.2":   {TestClaimByComingFirst, TestOverwriteByPresence},
	"R1.3":   {TestMissingInstance},
	"R1.4":   {TestGuessInALoop, TestStoreInALoop},
	"R1.5":   {TestBodyWithoutLength},
	"R1.6":   {TestUnknownMethod},
	"R1.7":   {TestOtherTenantsPassword},
	"R2.1":   {TestAdminContextReadsForTheCaller},
	"R2.2":   {TestPlantedField},
	"R2.3":   {TestLongPasswordLosesItsTail},
	"R2.4":   {TestNobodyAsksWhetherTheCallerMay},
	"beyond": {TestRefusalThatGoesOn},
}

var (
	marker   = regexp.MustCompile(`// (?:expect|known-miss): (.+)$`)
	expected = regexp.MustCompile(`^[a-z]+ \(([^()]+)\)$`)
)

// TestEveryItemHasAnAttack compares the items with those that the markers name.
func TestEveryItemHasAnAttack(t *testing.T) {
	t.Parallel()
	marked := markedItems(t, "../vulnerable")
	attacked := slices.Sorted(maps.Keys(items))
	if got := slices.Sorted(maps.Keys(marked)); !slices.Equal(got, attacked) {
		t.Errorf("markers name the items %q, the attacks cover %q", got, attacked)
	}
	if fixed := markedItems(t, "../fixed"); len(fixed) > 0 {
		t.Errorf("the fixed service has markers: %v", fixed)
	}
}

// markedItems returns the items that the markers below a folder name, with the file of one.
func markedItems(t *testing.T, dir string) map[string]string {
	t.Helper()
	marked := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		for line := range strings.Lines(string(text)) {
			m := marker.FindStringSubmatch(strings.TrimSpace(line))
			if m == nil {
				continue
			}
			for expectation := range strings.SplitSeq(m[1], ", ") {
				e := expected.FindStringSubmatch(expectation)
				if e == nil {
					t.Errorf("%s: malformed marker %q", path, expectation)
					continue
				}
				for _, item := range strings.Fields(e[1]) {
					marked[item] = path
				}
			}
		}
		return err
	})
	check(t, err)
	return marked
}
