package driver_test

import (
	"os"
	"slices"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/credvet/credvet/analyzers"
	"github.com/credvet/credvet/cmd/internal/driver"
	"github.com/credvet/credvet/cmd/internal/modtest"
)

// BenchmarkRun compares a whole run with loading and SSA alone, one after the
// other in the same process, on the module in CREDVET_BENCH_DIR (the reference
// service by default). The metrics: seconds of each, the median of the ratios
// of neighbours, and how much was analysed. See docs/benchmarks.md.
func BenchmarkRun(b *testing.B) {
	dir := os.Getenv("CREDVET_BENCH_DIR")
	if dir == "" {
		dir = "../../../testdata/novapassword"
	}
	whole := driver.Config{Dir: dir, Env: modtest.Online()}
	floor := whole
	floor.Analyzers = []*analysis.Analyzer{ssaPass(b)}
	res, _ := timed(b, whole) // fills the go command's cache
	var floors, wholes, ratios []float64
	for b.Loop() {
		_, f := timed(b, floor)
		_, w := timed(b, whole)
		floors, wholes, ratios = append(floors, f), append(wholes, w), append(ratios, w/f)
	}
	b.ReportMetric(0, "ns/op") // says nothing
	b.ReportMetric(median(floors), "s-load+ssa")
	b.ReportMetric(median(wholes), "s-whole")
	b.ReportMetric(median(ratios), "ratio")
	b.ReportMetric(float64(res.Stats.Packages), "packages")
	b.ReportMetric(float64(res.Stats.Functions), "functions")
	b.ReportMetric(float64(len(res.Findings)), "findings")
}

// ssaPass is the suite's own pass that builds the SSA form.
func ssaPass(b *testing.B) *analysis.Analyzer {
	b.Helper()
	i := slices.IndexFunc(analyzers.Root.Requires, func(a *analysis.Analyzer) bool { return a.Name == "credvet_ssa" })
	if i < 0 {
		b.Fatal("the suite has no pass credvet_ssa")
	}
	return analyzers.Root.Requires[i]
}

// timed runs the driver and gives the seconds it took. Packages that do not
// compile here are told, not fatal: services need what machines lack.
func timed(b *testing.B, cfg driver.Config) (*driver.Result, float64) {
	b.Helper()
	start := time.Now()
	res, err := driver.Run(b.Context(), cfg)
	seconds := time.Since(start).Seconds()
	if err != nil {
		b.Fatal(err)
	}
	if res.Stats.Packages == 0 {
		b.Fatalf("nothing was analysed: %v", res.Errors)
	}
	for _, e := range res.Errors {
		if e.Kind == driver.InternalError {
			b.Errorf("%v", e)
		}
	}
	return res, seconds
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	if len(sorted)%2 == 0 {
		return (sorted[len(sorted)/2-1] + sorted[len(sorted)/2]) / 2
	}
	return sorted[len(sorted)/2]
}
