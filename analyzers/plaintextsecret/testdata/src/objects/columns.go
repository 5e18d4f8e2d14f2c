package objects

import (
	"context"
	"net/http"

	"github.com/beego/beego/v2/client/orm"
	"github.com/go-pg/pg/v10"
	"github.com/uptrace/bun"
	"gorm.io/gorm"
	"xorm.io/xorm"
)

type device struct {
	ID       int
	Name     string
	APIToken string `gorm:"column:key" xorm:"'key'" bun:"key,notnull" orm:"column(key)"`
}

func loadDevice(id int) *device { return nil }

func renameOnly(db *gorm.DB) error {
	d := loadDevice(1)
	return db.Model(d).Select("name", "ID").Updates(d).Error
}

// A document has its own key.
type webhook struct {
	Key  string `json:"_key" bson:"_key"`
	ID   string `json:"_id" bson:"_id"`
	Name string
}

func addWebhook(db *gorm.DB, h *webhook) error {
	h.Key = h.ID
	return db.Create(h).Error
}

// The key by which the receiver knows the sender.
type signedWebhook struct {
	Key string `json:"key" bson:"key"`
	ID  string `json:"_id" bson:"_id"`
}

func addSigned(db *gorm.DB, h *signedWebhook) error {
	return db.Create(h).Error // want `field signedWebhook.Key reaches gorm.DB.Create`
}

type device2 struct{ ID, AccessToken string }

func column(db *gorm.DB, d *device) error {
	return db.Model(d).Select([]string{"key"}).Where("id = ?", d.ID).Updates(d).Error // want `field device.APIToken reaches gorm.DB.Updates`
}

func field(db *gorm.DB, d *device2) error {
	return db.Select("id, access_token").Updates(d).Error // want `field device2.AccessToken reaches gorm.DB.Updates`
}

type device3 struct{ ID, AccessToken string }

var allColumns = []string{"id"}

// What is not known to be written is not.
func unknownColumns(db *gorm.DB, e *xorm.Session, d *device3, columns ...string) error {
	if err := db.Select(allColumns).Updates(d).Error; err != nil {
		return err
	}
	_, err := e.Cols(columns...).Update(d)
	return err
}

func omitted(db *gorm.DB, e *xorm.Engine, d *device3) error {
	if err := db.Omit("AccessToken").Save(d).Error; err != nil {
		return err
	}
	_, err := e.Omit("access_token").Update(d)
	return err
}

type device4 struct{ ID, AccessToken string }

func omitsOther(db *gorm.DB, d *device4) error {
	return db.Omit("id").Save(d).Error // want `field device4.AccessToken reaches gorm.DB.Save`
}

type device5 struct{ ID, AccessToken string }

// Where only one of the ways restricts, all columns are written on the other.
func sometimes(db *gorm.DB, d *device5, short bool) error {
	tx := db
	if short {
		tx = tx.Select("id")
	}
	return tx.Updates(d).Error // want `field device5.AccessToken reaches gorm.DB.Updates`
}

type device6 struct{ ID, AccessToken string }

func builder(s *xorm.Session, d *device6) error {
	s.Cols("id")
	_, err := s.Update(d)
	return err
}

func inHelper(db *gorm.DB, d *device6) error { return saveName(db, d) }

func saveName(db *gorm.DB, v any) error { return db.Select("name").Updates(v).Error }

type device7 struct{ ID, AccessToken string }

func wholeInHelper(db *gorm.DB, d *device7) error {
	return saveToken(db, d) // want `field device7.AccessToken reaches gorm.DB.Updates`
}

func saveToken(db *gorm.DB, v any) error { return db.Select("access_token").Updates(v).Error }

type device8 struct{ ID, AccessToken string }

func ofBeego(o orm.DML, d *device8) error {
	_, err := o.Update(d, "ID")
	return err
}

type device9 struct{ ID, AccessToken string }

func ofBeegoAll(o orm.DML, d *device9) error {
	_, err := o.Update(d) // want `field device9.AccessToken reaches orm.DML.Update`
	return err
}

type device10 struct{ ID, AccessToken string }

func ofBun(ctx context.Context, db *bun.DB, d *device10) error {
	if _, err := db.NewUpdate().Model(d).Column("id").WherePK().Exec(ctx); err != nil {
		return err
	}
	if _, err := db.NewUpdate().Model(d).Set("id = ?", 1).WherePK().Exec(ctx); err != nil {
		return err
	}
	_, err := db.NewInsert().Model(d).ExcludeColumn("access_token").Exec(ctx)
	return err
}

type device11 struct{ ID, AccessToken string }

func ofBunNamed(ctx context.Context, db *bun.DB, d *device11) error {
	_, err := db.NewUpdate().Model(d).Column("access_token").WherePK().Exec(ctx) // want `field device11.AccessToken reaches bun.UpdateQuery.Model`
	return err
}

type device12 struct{ ID, AccessToken string }

func ofPg(db *pg.DB, d *device12) error {
	if _, err := db.Model(d).Column("id").WherePK().Update(); err != nil {
		return err
	}
	_, err := db.Model(d).ExcludeColumn("access_token").Insert()
	return err
}

type device13 struct{ ID, AccessToken string }

func ofPgNamed(db *pg.DB, d *device13) error {
	_, err := db.Model(d).Column("access_token").WherePK().Update() // want `field device13.AccessToken reaches orm.Query.Update`
	return err
}

type login struct {
	Name, Note string
	Draft      string `gorm:"-"`
	Sketch     string `gorm:"-:all"`
	Copied     string `gorm:"-:migration"`
	Sealed     string `gorm:"serializer:vault"`
	Options    string `gorm:"serializer:json"`
}

// A secret counts where it is put to a column that is written.
func stored(db *gorm.DB, r *http.Request) error {
	secret := r.FormValue("password")
	a := &login{Draft: secret, Sketch: secret}
	b := &login{Sealed: secret}
	c := &login{Note: secret}
	if err := db.Create(a).Error; err != nil {
		return err
	}
	if err := db.Create(b).Error; err != nil {
		return err
	}
	return db.Select("name").Create(c).Error
}

func storedCopy(db *gorm.DB, r *http.Request) error {
	c := &login{Copied: r.FormValue("password")}
	return db.Create(c).Error // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
}

func storedClear(db *gorm.DB, r *http.Request) error {
	c := &login{Options: r.FormValue("password")}
	return db.Select("options").Create(c).Error // want `password from net/http.Request.FormValue reaches gorm.DB.Create`
}
