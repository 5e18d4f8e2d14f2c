package driver_test

import (
	"os"
	"runtime"
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
	res, _, _ := timed(b, whole) // fills the go command's cache
	var floors, wholes, ratios, cpuRatios []float64
	for b.Loop() {
		_, wall0, cpu0 := timed(b, floor)
		_, wall1, cpu1 := timed(b, whole)
		floors, wholes, ratios = append(floors, wall0), append(wholes, wall1), append(ratios, wall1/wall0)
		if cpu0 > 0 {
			cpuRatios = append(cpuRatios, cpu1/cpu0)
		}
	}
	b.ReportMetric(0, "ns/op") // says nothing
	b.ReportMetric(median(floors), "s-load+ssa")
	b.ReportMetric(median(wholes), "s-whole")
	b.ReportMetric(median(ratios), "ratio")
	if len(cpuRatios) > 0 {
		b.ReportMetric(median(cpuRatios), "cpu-ratio")
	}
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

// timed runs the driver and gives the seconds that it took, and those of
// processor time. Packages that do not
// compile here are told, not fatal: services need what machines lack.
func timed(b *testing.B, cfg driver.Config) (res *driver.Result, wall, cpu float64) {
	b.Helper()
	runtime.GC() // what the run before left is not this one's
	start, used := time.Now(), cpuSeconds()
	res, err := driver.Run(b.Context(), cfg)
	wall, cpu = time.Since(start).Seconds(), cpuSeconds()-used
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
	return res, wall, cpu
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	if len(sorted)%2 == 0 {
		return (sorted[len(sorted)/2-1] + sorted[len(sorted)/2]) / 2
	}
	return sorted[len(sorted)/2]
}
