#ifndef LEGWORK_CNCURSES_SIGNALS_H
#define LEGWORK_CNCURSES_SIGNALS_H
// Signal handlers, in C because only little is allowed inside them. Their variables exist once
// for each object file: use these functions from a single Swift file.

static struct termios lw_saved;
static char lw_reset[512];
static volatile sig_atomic_t lw_reset_length;
static volatile sig_atomic_t lw_taken;
static volatile sig_atomic_t lw_signal_pipe = -1;
static char lw_spare_stack[65536];

static inline void lw_append(const char *text) {
  size_t used = (size_t)lw_reset_length, length;
  if (text == NULL || text == (const char *)-1) return;
  length = strlen(text);
  if (used + length > sizeof lw_reset) return;
  memcpy(lw_reset + used, text, length);
  lw_reset_length = (sig_atomic_t)(used + length);
}

// Keeps the terminal's settings as they are; before ncurses changes them.
static inline void lw_keep_settings(void) { tcgetattr(STDIN_FILENO, &lw_saved); }

// Gives the terminal back with write(2) and tcsetattr alone.
static inline void lw_give_back(void) {
  if (!lw_taken) return;
  lw_taken = 0;
  ssize_t written = write(STDOUT_FILENO, lw_reset, (size_t)lw_reset_length);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &lw_saved);
}

static inline void lw_set_taken(int taken) { lw_taken = taken; }

static inline void lw_end_at_exit(void) {
  if (!lw_taken) return;
  endwin();
  lw_give_back();
}

static inline void lw_on_fault(int number) {
  lw_give_back();
  signal(number, SIG_DFL);
  raise(number);
}

static inline void lw_on_signal(int number) {
  char byte = number == SIGWINCH ? 'w' : 'h';
  ssize_t written = write(lw_signal_pipe, &byte, 1);
  (void)written;
}

static inline void lw_handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Installs every handler, after ncurses has installed its own. What is asked by a signal comes
// out of the pipe as a byte: `w` the window's size, `h` to end.
static inline void lw_guard(int pipe) {
  static const int faults[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = lw_spare_stack;
  stack.ss_size = sizeof lw_spare_stack;
  sigaltstack(&stack, NULL);
  lw_reset_length = 0;
  lw_append("\033[?2004l\033[?1000l\033[?1006l");
  lw_append(tigetstr((char *)"sgr0"));
  lw_append(tigetstr((char *)"op"));
  lw_append(tigetstr((char *)"cnorm"));
  lw_append(tigetstr((char *)"rmkx"));
  lw_append(tigetstr((char *)"rmcup"));
  lw_signal_pipe = pipe;
  lw_taken = 1;
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
    lw_handle(faults[i], lw_on_fault, SA_ONSTACK | SA_NODEFER);
  lw_handle(SIGWINCH, lw_on_signal, SA_RESTART);
  lw_handle(SIGHUP, lw_on_signal, SA_RESTART);
  lw_handle(SIGTERM, lw_on_signal, SA_RESTART);
  lw_handle(SIGINT, SIG_IGN, 0);
  lw_handle(SIGPIPE, SIG_IGN, 0);
  atexit(lw_end_at_exit);
}

static inline void lw_stop(void) {
  lw_handle(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
}
#endif
