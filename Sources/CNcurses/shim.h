#ifndef LEGWORK_CNCURSES_SHIM_H
#define LEGWORK_CNCURSES_SHIM_H
// What Swift can't import from ncurses (macros and mutable globals) as functions and constants.
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
// term.h makes macros of capability names; those that hurt are taken back.
#undef lines
#undef columns
#undef buttons
#undef newline
#undef tab

static inline WINDOW *lw_stdscr(void) { return stdscr; }
static inline int lw_rows(void) { return getmaxy(stdscr); }
static inline int lw_columns(void) { return getmaxx(stdscr); }
static inline FILE *lw_stdin(void) { return stdin; }
static inline FILE *lw_stdout(void) { return stdout; }
static inline int lw_colours(void) { return COLORS; }
// Gives the terminal back where nobody sees it; what comes next takes it again.
static inline void lw_leave_unseen(void) {
  int kept = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (kept >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(kept, STDOUT_FILENO);
  }
  if (kept >= 0) close(kept);
  if (nowhere >= 0) close(nowhere);
}

static inline void lw_escdelay(int milliseconds) { set_escdelay(milliseconds); }

static const attr_t lw_bold = WA_BOLD;
static const attr_t lw_dim = WA_DIM;
static const attr_t lw_underline = WA_UNDERLINE;
static const attr_t lw_reverse = WA_REVERSE;

static const int lw_key_code = KEY_CODE_YES;
static const int lw_err = ERR;
static const int lw_key_up = KEY_UP;
static const int lw_key_down = KEY_DOWN;
static const int lw_key_left = KEY_LEFT;
static const int lw_key_right = KEY_RIGHT;
static const int lw_key_home = KEY_HOME;
static const int lw_key_end = KEY_END;
static const int lw_key_npage = KEY_NPAGE;
static const int lw_key_ppage = KEY_PPAGE;
static const int lw_key_enter = KEY_ENTER;
static const int lw_key_backspace = KEY_BACKSPACE;
static const int lw_key_dc = KEY_DC;
static const int lw_key_btab = KEY_BTAB;
static const int lw_key_resize = KEY_RESIZE;
static const int lw_key_mouse = KEY_MOUSE;
static const int lw_key_f0 = KEY_F0;
// Codes of our own for the marks around pasted text.
static const int lw_key_paste = 0x2000;
static const int lw_key_pasted = 0x2001;

static inline void lw_define_paste(void) {
  define_key("\033[200~", 0x2000);
  define_key("\033[201~", 0x2001);
}

static inline mmask_t lw_mouse_mask(void) {
  return BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED;
}

// The next key: its code or character in `out`; lw_key_code, OK or lw_err.
static inline int lw_get(unsigned int *out) {
  wint_t value = 0;
  int result = wget_wch(stdscr, &value);
  *out = (unsigned int)value;
  return result;
}

// A blank cell with a look; others of that look differ from it in their letters.
static inline cchar_t lw_blank(attr_t attributes, int pair) {
  cchar_t cell = {0};
  setcchar(&cell, L" ", attributes, 0, &pair);
  return cell;
}

// Puts cells beside each other. The cursor stays, and nothing goes on in the next row.
static inline int lw_put(int y, int x, const cchar_t *cells, int count) {
  if (wmove(stdscr, y, x) == ERR) return ERR;
  return wadd_wchnstr(stdscr, cells, count);
}

// The same for letters of ASCII, which ncurses doesn't measure.
static inline int lw_put_plain(int y, int x, const chtype *cells, int count) {
  if (wmove(stdscr, y, x) == ERR) return ERR;
  return waddchnstr(stdscr, cells, count);
}

// What is added to a letter of ASCII to give it a look. It holds the numbers of 255 pairs.
static const int lw_most_pairs = 255;
static inline chtype lw_plain(attr_t attributes, int pair) {
  return attributes | (chtype)COLOR_PAIR(pair);
}

int wcwidth(wchar_t c);
static inline int lw_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

static inline int lw_number(const char *name) { return tigetnum((char *)name); }

static inline int lw_places_text(void) {
  char *cup = tigetstr((char *)"cup");
  return cup != NULL && cup != (char *)-1;
}

// Memory that one page needed is kept for the next: given back and asked for again at every key,
// it would have to be cleared again.
static inline void lw_keep_memory(void) { mallopt(M_TRIM_THRESHOLD, 4 << 20); }

static inline int lw_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static inline void lw_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    *rows = size.ws_row;
    *columns = size.ws_col;
  }
}

#include "signals.h"
#endif
