package vocabulary

// Words about answering a request.
var (
	refusingWords = wordSet(
		"error errors err errorf fail failed failure deny denied reject rejected refuse forbid forbidden unauthorized unauthorised unauthenticated",
		"abort badrequest notfound notauthorized notallowed toomanyrequests",
	)
	refusingPairs = [][2]string{{"bad", "request"}, {"not", "found"}, {"not", "allowed"}, {"not", "authorized"}, {"access", "denied"}, {"too", "many"}, {"internal", "server"}}
	conditionals  = wordSet("if check checks maybe is has should can must ensure require validate verify unless on when handle format new log parse wrap")
	answeredWords = wordSet("written committed wrote answered responded aborted handled hijacked sent finished")
	bookkeeping   = wordSet(
		"audit auditor auditlog log logs logger logging metric metrics counter counters histogram gauge trace tracer tracing span telemetry stat stats",
		"event events analytics monitor monitoring observer attempt attempts failure failures throttle limiter journal history accesslog prometheus statsd sentry",
		"observability recorder slog zap logrus cleanup activity usage hits",
	)
	tidyingVerbs = wordSet("close rollback release unlock cleanup cancel stop done finish flush dispose teardown log audit trace record track observe warn debug info printf print println")
)

// Refusing reports whether a function's name says that it answers a request with an error: WriteError,
// RespondError, Forbidden, badRequest. It is false where the name is about something else's error:
// FormatError, NewError, LogError.
func Refusing(identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 || inspectsError[words[0]] {
		return false
	}
	for i := range words {
		if refusingWords[words[i]] {
			return true
		}
		for _, p := range refusingPairs {
			if i+1 < len(words) && words[i] == p[0] && words[i+1] == p[1] {
				return true
			}
		}
	}
	return false
}

var inspectsError = wordSet("new format log parse wrap is as get set to from make build unwrap translate convert print count record register with append")

// Conditional reports whether a function's name says that it may do nothing: CheckError, handleIfFailed.
func Conditional(identifier string) bool {
	words := Words(identifier)
	return conditionals.any(words)
}

// Answered reports whether a name says that something was written or stopped already: Written,
// IsAborted, wroteHeader.
func Answered(identifier string) bool { return answeredWords.any(Words(identifier)) }

// Bookkeeping reports whether a function's name, or the type that has it, says that it only notes what
// happened, or tidies up: audit, metrics, logs, attempt counters, Close, Rollback.
func Bookkeeping(owner, identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 {
		return false
	}
	return tidyingVerbs[words[0]] || bookkeeping.any(words) || bookkeeping.any(Words(owner))
}
