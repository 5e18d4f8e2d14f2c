// Package frameworks holds handlers of gin, echo and gRPC.
package frameworks

import (
	"context"
	"errors"
	"net/http"

	"connectrpc.com/connect"
	"github.com/gin-gonic/gin"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/labstack/echo/v4"
	"github.com/redis/go-redis/v9"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"gorm.io/gorm"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
)

type repo struct {
	ID     int64
	UserID int64
}

type api struct{ db *gorm.DB }

func (a *api) get(c *gin.Context) {
	var r repo
	if err := a.db.First(&r, c.Param("id")).Error; errors.Is(err, gorm.ErrRecordNotFound) {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": "no"}) // want `a not-found error \(gorm.ErrRecordNotFound\) is answered with 400; answer 404`
		return
	}
	c.JSON(200, r)
}

func (a *api) field(c *gin.Context) {
	var r repo
	tx := a.db.First(&r, c.Param("id"))
	if tx.Error == gorm.ErrRecordNotFound {
		_ = c.AbortWithError(http.StatusInternalServerError, tx.Error) // want `a not-found error \(gorm.ErrRecordNotFound\) is answered with 500; answer 404`
		return
	}
	c.JSON(200, r)
}

// The status of the failure stands in the body.
func envelope(c *gin.Context, text string, code int) {
	c.JSON(200, gin.H{"code": code, "message": text})
}

func (a *api) coded(c *gin.Context) {
	var r repo
	if errors.Is(a.db.First(&r, c.Param("id")).Error, gorm.ErrRecordNotFound) {
		envelope(c, "the repository does not exist", 500)
		return
	}
	c.JSON(200, r)
}

func (a *api) enveloped(c *gin.Context) {
	var r repo
	err := a.db.First(&r, c.Param("id")).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		c.JSON(200, gin.H{"error": "record not found"}) // want `a not-found error \(gorm.ErrRecordNotFound\) is answered with 200; answer 404`
		return
	}
	if r.UserID == 0 {
		c.Status(http.StatusForbidden)
		return
	}
	c.JSON(200, r)
}

func (a *api) missing(c *gin.Context) {
	to, ok := c.GetQuery("to")
	if !ok {
		c.String(http.StatusInternalServerError, "no to") // want `a missing parameter \(Context.GetQuery\) is answered with 500; answer 400`
		return
	}
	c.String(200, to)
}

// kept misses what its middleware should have put into the context.
func (a *api) kept(c *gin.Context) {
	account, ok := c.Get("account")
	if !ok {
		c.String(http.StatusInternalServerError, "no account")
		return
	}
	c.JSON(200, account)
}

func (a *api) keptFound(c *gin.Context) {
	account, found := c.Get("account")
	if !found {
		c.String(http.StatusInternalServerError, "no account")
		return
	}
	c.JSON(200, account)
}

type lister interface {
	Secret(ctx context.Context, name string) (string, error)
}

func kube(l lister) echo.HandlerFunc {
	return func(c echo.Context) error {
		s, err := l.Secret(context.Background(), "a")
		if apierrors.IsForbidden(err) {
			return echo.NewHTTPError(http.StatusInternalServerError, "no") // want `a denial \(errors.IsForbidden\) is answered with 500; answer 403`
		}
		if apierrors.IsNotFound(err) {
			return c.JSON(http.StatusBadRequest, "no") // want `a not-found error \(errors.IsNotFound\) is answered with 400; answer 404`
		}
		if err == redis.Nil {
			return c.NoContent(http.StatusServiceUnavailable) // want `a not-found error \(RedisError\) is answered with 503; answer 404`
		}
		if err != nil {
			echo.NewHTTPError(http.StatusInternalServerError, "no") // want `the error that echo.NewHTTPError makes is dropped, and the request goes on to another answer`
		}
		return c.JSON(200, s)
	}
}

func insert(c echo.Context, run func() error) error {
	var pgErr *pgconn.PgError
	if err := run(); errors.As(err, &pgErr) && pgErr.Code == "23505" {
		return c.NoContent(http.StatusInternalServerError) // want `a conflict \(PgError.Code 23505\) is answered with 500; answer 409`
	}
	return c.NoContent(http.StatusCreated)
}

type backend interface {
	Get(ctx context.Context, id string) (*repo, error)
}

type server struct{ backend backend }

func (s *server) Get(ctx context.Context, id string) (*repo, error) {
	r, err := s.backend.Get(ctx, id)
	if status.Code(err) == codes.NotFound {
		return nil, status.Errorf(codes.Internal, "no %s", id) // want `a not-found error \(status.Code\) is answered with the code Internal; answer NotFound`
	}
	return r, err
}

func (s *server) Connect(ctx context.Context, id string) (*repo, error) {
	r, err := s.backend.Get(ctx, id)
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, connect.NewError(connect.CodeInvalidArgument, err) // want `a not-found error \(gorm.ErrRecordNotFound\) is answered with the code InvalidArgument; answer NotFound`
	}
	return r, err
}

// Codes that fit.

func (s *server) Fitting(ctx context.Context, id string) (*repo, error) {
	r, err := s.backend.Get(ctx, id)
	switch {
	case status.Code(err) == codes.NotFound:
		return nil, status.Error(codes.NotFound, "no such repo")
	case errors.Is(err, gorm.ErrRecordNotFound):
		return nil, status.Error(codes.FailedPrecondition, "its owner is gone")
	case err != nil:
		return nil, status.Errorf(codes.Internal, "load: %v", err)
	}
	return r, nil
}

func mapped(c *gin.Context, err error) {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	_ = c.AbortWithError(http.StatusInternalServerError, err)
}
