package report

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Text can be read on whatever it stands on: WCAG 2.2 AA asks for 4.5 to 1.
func TestContrast(t *testing.T) {
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(pageStyle, -1)
	if len(blocks) != 3 {
		t.Fatalf("%d schemes, want light, dark and paper", len(blocks))
	}
	on := map[string]string{
		"text": "page card code error-soft warning-soft note-soft", "muted": "page card code", "link": "page card",
		"error": "card error-soft", "warning": "card warning-soft", "note": "card note-soft",
		"card": "error warning note", // the number of the step where the finding is
	}
	for i, scheme := range []string{"light", "dark", "paper"} {
		colors := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([\w-]+): (#[0-9a-f]+)`).FindAllStringSubmatch(blocks[i][1], -1) {
			colors[m[1]] = luminance(t, m[2])
		}
		for text, grounds := range on {
			for _, ground := range strings.Fields(grounds) {
				a, b := colors[text]+.05, colors[ground]+.05
				if ratio := max(a, b) / min(a, b); ratio < 4.5 {
					t.Errorf("%s: %s on %s has %.2f to 1", scheme, text, ground, ratio)
				}
			}
		}
	}
}

// luminance of #rgb or #rrggbb, as WCAG defines it.
func luminance(t *testing.T, color string) float64 {
	t.Helper()
	digits := color[1:]
	if len(digits) == 3 {
		digits = strings.Join([]string{digits[:1], digits[:1], digits[1:2], digits[1:2], digits[2:], digits[2:]}, "")
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(digits[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
