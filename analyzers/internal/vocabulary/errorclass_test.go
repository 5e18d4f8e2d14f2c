package vocabulary

import "testing"

func TestErrorClass(t *testing.T) {
	for name, want := range map[string]string{
		"ErrNotFound":             "notfound",
		"ErrInstanceNotFound":     "notfound",
		"IsErrUserNotExist":       "notfound",
		"RecordNotExist":          "notfound",
		"IsErrRepoDoesNotExist":   "notfound",
		"NoSuchKey":               "notfound",
		"NotFoundError":           "notfound",
		"ErrUnauthorized":         "unauthenticated",
		"ErrInvalidCredentials":   "unauthenticated",
		"ErrForbidden":            "denied",
		"ErrPermissionDenied":     "denied",
		"ErrAlreadyExists":        "conflict",
		"ErrDuplicateEntry":       "conflict",
		"IsConflict":              "conflict",
		"ErrTooLarge":             "toolarge",
		"ErrTimeout":              "timeout",
		"ErrUnavailable":          "unavailable",
		"ErrNoLeader":             "unavailable",
		"ErrLeaderNotFound":       "",
		"NotFoundHandler":         "",
		"ErrFound":                "",
		"ErrInvalid":              "",
		"ErrNotFoundOrForbidden":  "",
		"StatusNotFoundTemplate":  "",
		"conflictRetries":         "",
		"ErrNotificationNotFound": "notfound",
	} {
		if got := ErrorClass(name); got != want {
			t.Errorf("ErrorClass(%q) = %q, want %q", name, got, want)
		}
	}
	if got := ErrorText("record not found"); got != "notfound" {
		t.Errorf("ErrorText: got %q", got)
	}
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]bool{"GetUser": true, "FindByID": true, "lookup": true, "UserFromContext": false, "GetFromContext": false, "ParseInt": false, "Create": false} {
		if got := Lookup(name); got != want {
			t.Errorf("Lookup(%q) = %v", name, got)
		}
	}
	for name, want := range map[string]bool{"statusCode": true, "code": true, "httpStatus": true, "exitCode": false, "count": false} {
		if got := StatusName(name); got != want {
			t.Errorf("StatusName(%q) = %v", name, got)
		}
	}
	for name, want := range map[string]bool{"limit": true, "pageSize": true, "sortOrder": true, "orderID": false, "page_name": false, "": false} {
		if got := Paging(name); got != want {
			t.Errorf("Paging(%q) = %v", name, got)
		}
	}
}
