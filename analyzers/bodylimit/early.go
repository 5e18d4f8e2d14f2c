package bodylimit

import (
	"strings"

	"github.com/credvet/credvet/analyzers/internal/config"
	"github.com/credvet/credvet/analyzers/internal/finding"
	"github.com/credvet/credvet/analyzers/internal/route"
	"github.com/credvet/credvet/analyzers/internal/rule"
	"github.com/credvet/credvet/analyzers/internal/term"
)

// early reports middleware (an audit log, a check of a signature) that reads
// the body whole before anything bounds it: what bounds it later comes too
// late. Many routes share their middleware; the first one stands for all.
func early(p *rule.Pass, r *route.Route, told map[finding.Place]bool) {
	if r.Bounded {
		return
	}
	for i := range r.Effects {
		e := &r.Effects[i]
		if !e.Chain || !unbounded(e) || told[e.At] {
			continue
		}
		told[e.At] = true
		confidence, late := config.Medium, ""
		if by := r.Entry[term.BodyLimit]; by.Status == term.Guarded {
			confidence, late = config.High, ", and "+by.By[strings.LastIndexByte(by.By, '/')+1:]+" bounds it too late"
		}
		if e.Prot[term.Authn].Status != term.Unguarded || e.Prot[term.Authz].Status != term.Unguarded {
			confidence = config.Low // whoever sends it is known
		}
		p.ReportRoute(r, e, confidence, "middleware reads the body whole by %s (%s) before anything bounds it%s; put http.MaxBytesReader first", e.What, e.At, late)
	}
}
