package attack

import (
	"net/http"
	"strings"
	"testing"
)

// outsider has a proof for alice's instance, but does not come from her tenant.
var outsider = genuine(alice, malloryTenant)

// R2.1: the admin context reads what the caller's own context cannot.
func TestAdminContextReadsForTheCaller(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	if v.storeAs(malloryTenant, alice) == nil {
		t.Error("vulnerable: the store gives an instance to another tenant's context")
	}
	v.get(t, outsider).wantBody(t, password)

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	if f.storeAs(malloryTenant, alice) == nil {
		t.Error("fixed: the store gives an instance to another tenant's context")
	}
	f.get(t, outsider).want(t, http.StatusForbidden)
}

// R2.2: a field that only looks like a part of the password is told with it.
func TestPlantedField(t *testing.T) {
	t.Parallel()
	planted := map[string]string{"password_x": "told-by-mistake"}

	v := startVulnerable(t, planted)
	v.post(t, owner, "anything", password).want(t, http.StatusNoContent)
	v.get(t, owner).wantBody(t, password+"told-by-mistake")

	f := startFixed(t, planted)
	f.get(t, owner).want(t, http.StatusNotFound)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	f.get(t, owner).wantBody(t, password)
}

// R2.3: the tail of a long password is gone, and nobody is told.
func TestLongPasswordLosesItsTail(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("0123456789", 150)

	v := startVulnerable(t, nil)
	v.post(t, owner, "", long).want(t, http.StatusNoContent)
	v.get(t, owner).wantBody(t, long[:4*255])

	f := startFixed(t, nil)
	f.post(t, owner, "", long).want(t, http.StatusBadRequest)
	f.get(t, owner).want(t, http.StatusNotFound)
	longest := long[:1020]
	f.post(t, owner, "", longest).want(t, http.StatusNoContent)
	f.get(t, owner).wantBody(t, longest)
}

// R2.4: neither GET nor POST asks whether the caller may. In the fixed service
// a proof of identity alone is not enough.
func TestNobodyAsksWhetherTheCallerMay(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, outsider, "", "chosen-outside").want(t, http.StatusNoContent)
	v.get(t, outsider).wantBody(t, "chosen-outside")

	f := startFixed(t, nil)
	f.post(t, outsider, "", "chosen-outside").want(t, http.StatusForbidden)
	f.get(t, outsider).want(t, http.StatusForbidden)
	f.verify(t, outsider, "chosen-outside").want(t, http.StatusForbidden)
	f.get(t, owner).want(t, http.StatusNotFound)

	locked := genuine(lockedInstance, aliceTenant)
	f.post(t, locked, "", password).want(t, http.StatusForbidden)
	f.get(t, locked).want(t, http.StatusNotFound) // may read, there is nothing
}

// Beyond the reviews: the empty password is refused, and stored all the same.
func TestRefusalThatGoesOn(t *testing.T) {
	t.Parallel()
	v := startVulnerable(t, nil)
	v.post(t, owner, "", password).want(t, http.StatusNoContent)
	v.post(t, owner, password, "").want(t, http.StatusBadRequest)
	v.get(t, owner).want(t, http.StatusNotFound) // wiped

	f := startFixed(t, nil)
	f.post(t, owner, "", password).want(t, http.StatusNoContent)
	f.post(t, owner, password, "").want(t, http.StatusBadRequest)
	f.get(t, owner).wantBody(t, password)
}
