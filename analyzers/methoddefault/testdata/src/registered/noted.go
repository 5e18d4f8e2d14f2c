package registered

import "net/http"

// What is noted of who reads is no change that a link should not bring about.

func (n *notes) countAccess(id string) {
	n.save("update notes set accessed = accessed + 1 where id = ?", id)
}

func (n *notes) save(query, id string) { n.db.Exec(query, id) }

// page counts who has read it.
func (n *notes) page(w http.ResponseWriter, r *http.Request) {
	n.countAccess(r.FormValue("id"))
	w.Write(nil)
}

// pageAndClear counts, and does more.
func (n *notes) pageAndClear(w http.ResponseWriter, r *http.Request) {
	n.countAccess(r.FormValue("id"))
	n.save("delete from drafts where id = ?", r.FormValue("id"))
}

// A shelf is known by the names of what it can do only.
type shelf interface{ SaveOrder(id string) []string }

// entries may keep how they are sorted, or may not.
func (n *notes) entries(s shelf) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { s.SaveOrder(r.FormValue("id")) }
}

func visited(s shelf) {
	n := &notes{}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v/a", n.show)
	mux.HandleFunc("GET /v/b", n.show)
	mux.HandleFunc("GET /v/c", n.show)
	mux.HandleFunc("GET /v/d", n.show)
	mux.HandleFunc("GET /v/e", n.show)
	mux.HandleFunc("GET /v/f", n.show)
	mux.HandleFunc("GET /v/g", n.show)
	mux.HandleFunc("GET /v/h", n.show)
	mux.HandleFunc("GET /v/i", n.show)
	mux.HandleFunc("GET /v/j", n.show)
	mux.HandleFunc("GET /v/k", n.show)
	mux.HandleFunc("GET /v/l", n.show)
	mux.HandleFunc("GET /v/m", n.show)
	mux.HandleFunc("GET /v/n", n.show)
	mux.HandleFunc("GET /v/o", n.show)
	mux.HandleFunc("GET /v/p", n.show)
	mux.HandleFunc("/page", n.page)
	mux.HandleFunc("/cleared", n.pageAndClear) // want `^/cleared .*: notes.pageAndClear changes state .* whatever the method, a GET among them`
	mux.HandleFunc("/entries", n.entries(s))   // want `^/entries .*: notes.entries changes state \(shelf.SaveOrder\) whatever the method`
	http.ListenAndServe(":8088", mux)
}
