package crossa

import "gorm.io/gorm"

// A Person has its hash in a field of its own, which tells that Password is none.
type Person struct{ Name, Password, PwdHash string }

// Insert stores a person.
func Insert(db *gorm.DB, p *Person) error {
	return db.Create(p).Error // want `field Person.Password reaches gorm.DB.Create in plain text`
}

// A Tenant may have the hash in Password.
type Tenant struct{ Name, Password string }

// InsertTenant stores a tenant.
func InsertTenant(db *gorm.DB, t *Tenant) error {
	return db.Create(t).Error // want `field Tenant.Password reaches gorm.DB.Create in plain text`
}
