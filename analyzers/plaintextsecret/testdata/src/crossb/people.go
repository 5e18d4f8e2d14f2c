package crossb

import (
	"net/http"

	"gorm.io/gorm"

	"crossa"
)

// The finding stands where the person is stored.
func addPerson(db *gorm.DB, p *crossa.Person) error {
	p.Name = "new"
	return crossa.Insert(db, p)
}

func register(db *gorm.DB, r *http.Request) error {
	return crossa.Insert(db, &crossa.Person{Password: r.FormValue("password")}) // want `password from net/http.Request.FormValue reaches gorm.DB.Create in plain text`
}

// Of a tenant, the package that stores it cannot tell.
func addTenant(db *gorm.DB, t *crossa.Tenant) error {
	return crossa.InsertTenant(db, t) // want `field Tenant.Password reaches gorm.DB.Create in plain text`
}
