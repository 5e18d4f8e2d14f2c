package term

import "testing"

// The way that lacks a guard is the evidence, where the effect can ask for it:
// whether a link can bring the request matters for changes only.
func TestAddEffectKeepsTheWorseWay(t *testing.T) {
	asked := Protection{}
	asked[Sent] = Verdict{Status: Guarded}
	for kind, want := range map[EffectKind]string{VerifiesLogin: "first", ChangesState: "second"} {
		b := &Behaviour{}
		b.AddEffect(Effect{Kind: kind, What: "x", Prot: asked, Hops: []Hop{{Message: "first"}}})
		b.AddEffect(Effect{Kind: kind, What: "x", Hops: []Hop{{Message: "second"}}})
		if len(b.Effects) != 1 || b.Effects[0].Hops[0].Message != want {
			t.Errorf("%v: got %v, want one effect by the %s way", kind, b.Effects, want)
		}
	}
}
