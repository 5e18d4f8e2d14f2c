package attack

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	owner    = genuine(alice, aliceTenant)
	password = "Correct-Horse-Battery-Staple"
)

// R1.1: who gets hold of the database has the password.
func TestPlainTextInDatabase(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	if found := holds(v.files(t), password); !slices.Contains(found, "db") {
		t.Errorf("vulnerable: the password is in %q, want it in the database", found)
	}

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	if found := holds(f.files(t), password); len(found) > 0 {
		t.Errorf("fixed: the password is in %q", found)
	}
	f.get(t, owner).wantBody(t, password)
}

// R1.1: it is in the journal, too, which the handler writes through an interface.
func TestPlainTextInJournal(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	if found := holds(v.files(t), password); !slices.Contains(found, "journal") {
		t.Errorf("vulnerable: the password is in %q, want it in the journal", found)
	}

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	files := f.files(t)
	if !strings.Contains(files["journal"], "set password") || strings.Contains(files["journal"], password) {
		t.Errorf("fixed: want the event in the journal, without the password: %s", files["journal"])
	}
}

// R1.2: the first to come claims an instance that has no password yet.
func TestClaimByComingFirst(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, malloryAsAlice, "", "chosen-by-mallory").want(t, http.StatusNoContent)
	v.post(t, owner, "", password).want(t, http.StatusConflict)
	v.get(t, owner).wantBody(t, "chosen-by-mallory")

	f := startFixed(t, nil)
	f.post(t, malloryAsAlice, "", "chosen-by-mallory").want(t, http.StatusUnauthorized)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	f.get(t, owner).wantBody(t, password)
}

// R1.2: any current password will do to overwrite, right or wrong, even for
// a process in the instance that was never told it.
func TestOverwriteByPresence(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	v.post(t, owner, "no-idea", "overwritten").want(t, http.StatusNoContent)
	v.get(t, owner).wantBody(t, "overwritten")

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	f.post(t, owner, "", "overwritten").want(t, http.StatusForbidden)
	f.post(t, owner, "no-idea", "overwritten").want(t, http.StatusForbidden)
	f.get(t, owner).wantBody(t, password)
	f.post(t, owner, password, "rotated").want(t, http.StatusNoContent)
	f.get(t, owner).wantBody(t, "rotated")
}

// R1.3: a missing instance passes for a malformed request.
func TestMissingInstance(t *testing.T) {
	t.Parallel()
	gone := genuine("i-gone", aliceTenant)

	v := startVulnerable(t, nil)
	v.get(t, gone).want(t, http.StatusBadRequest)
	v.verify(t, gone, password).want(t, http.StatusBadRequest)

	f := startFixed(t, nil)
	f.get(t, gone).want(t, http.StatusNotFound)
	f.post(t, gone, "", password).want(t, http.StatusNotFound)
	f.verify(t, gone, password).want(t, http.StatusNotFound)
}

// R1.4: the password is guessed in a loop that nothing slows down.
func TestGuessInALoop(t *testing.T) {
	t.Parallel()
	const pin = "pin-0137"
	guess := func(tg *target) (tries int, last answer) {
		for tries < 1000 {
			last = tg.verify(t, owner, fmt.Sprintf("pin-%04d", tries))
			tries++
			if last.status != http.StatusForbidden {
				break
			}
		}
		return tries, last
	}

	v := startVulnerable(t, nil)
	v.post(t, owner, "", pin).want(t, http.StatusNoContent)
	tries, last := guess(v)
	last.want(t, http.StatusNoContent)
	if tries != 138 {
		t.Errorf("vulnerable: guessed at try %d, want 138", tries)
	}

	f := startFixed(t, nil)
	f.post(t, owner, "", pin).want(t, http.StatusNoContent)
	tries, last = guess(f)
	wantLockout(t, last)
	if tries != 6 {
		t.Errorf("fixed: locked out at try %d, want 6", tries)
	}
	wantLockout(t, f.verify(t, owner, pin)) // a lucky guess is of no use now
	wantLockout(t, f.post(t, owner, pin, "overwritten"))
	f.get(t, owner).wantBody(t, pin)
}

// R1.4: storing is not limited either.
func TestStoreInALoop(t *testing.T) {
	t.Parallel()
	overwrite := func(tg *target) (refused answer) {
		for i := range 20 {
			if a := tg.post(t, owner, "guess-"+strconv.Itoa(i), "overwritten"); a.status == http.StatusTooManyRequests {
				return a
			}
		}
		return answer{}
	}

	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	if a := overwrite(v); a.status != 0 {
		t.Errorf("vulnerable: refused with %d", a.status)
	}

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	wantLockout(t, overwrite(f))
	f.get(t, owner).wantBody(t, password)
}

func wantLockout(t *testing.T, a answer) {
	t.Helper()
	a.want(t, http.StatusTooManyRequests)
	if wait, err := strconv.Atoi(a.header.Get("Retry-After")); err != nil || wait <= 0 {
		t.Errorf("Retry-After %q, want a number of seconds", a.header.Get("Retry-After"))
	}
}

// R1.5: a body that does not declare its length is read to its end, however
// long it is, before its length is checked.
func TestBodyWithoutLength(t *testing.T) {
	t.Parallel()
	const size, few = 4 << 20, 1 << 20 // net/http itself drains some 256 KiB

	v := startVulnerable(t, nil)
	status := v.stream(t, owner, size)
	if got := v.received.Load(); status != http.StatusRequestEntityTooLarge || got < size {
		t.Errorf("vulnerable: status %d after %d bytes, want 413 after all %d", status, got, size)
	}

	f := startFixed(t, nil)
	status = f.stream(t, owner, size)
	if got := f.received.Load(); status != http.StatusRequestEntityTooLarge || got > few {
		t.Errorf("fixed: status %d after %d bytes, want 413 after fewer than %d", status, got, few)
	}
}

// R1.6: a method that the service does not have looks like a success.
func TestUnknownMethod(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.send(t, owner, http.MethodPut, passwordPath, "", password).want(t, http.StatusOK)
	v.get(t, owner).want(t, http.StatusNotFound) // nothing was stored

	f := startFixed(t, nil)
	a := f.send(t, owner, http.MethodPut, passwordPath, "", password).want(t, http.StatusMethodNotAllowed)
	allow := strings.Split(a.header.Get("Allow"), ", ")
	if !slices.Contains(allow, http.MethodGet) || !slices.Contains(allow, http.MethodPost) {
		t.Errorf("fixed: Allow %q, want GET and POST", allow)
	}
}

// R1.7: one tenant's instance reads and changes the password of another's by naming it.
func TestOtherTenantsPassword(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	v.get(t, malloryAsAlice).wantBody(t, password)
	v.post(t, malloryAsAlice, "anything", "chosen-by-mallory").want(t, http.StatusNoContent)
	v.get(t, owner).wantBody(t, "chosen-by-mallory")

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	f.get(t, malloryAsAlice).want(t, http.StatusUnauthorized)
	f.post(t, malloryAsAlice, password, "chosen-by-mallory").want(t, http.StatusUnauthorized)
	f.get(t, owner).wantBody(t, password)
}
