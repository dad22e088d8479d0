#!/bin/sh
# Takes the pictures of this folder: the real app, a real training run, on a screen in memory.
#
#   mvn -q package && docs/pictures/take.sh
#
# Needs Xvfb, openbox, xdotool and scrot. Takes about six minutes. The app
# starts with settings of its own, so yours stay as they are. APP is the command that starts it.
set -eu

folder=$(cd "$(dirname "$0")" && pwd)
APP=${APP:-$folder/../../ui-compose/target/llmbreaker/bin/llmbreaker}
work=$(mktemp -d)
programs=

finish() {
  for program in $programs; do kill "$program" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT INT TERM

# Starts a screen of width $1 and height $2 and on it the app in language $3, filling it without a frame.
start() {
  Xvfb -displayfd 1 -screen 0 "$1x$2x24" -nolisten tcp >"$work/display" 2>/dev/null &
  programs="$! $programs"
  until [ -s "$work/display" ]; do sleep 0.1; done
  DISPLAY=":$(cat "$work/display")"
  XDG_CONFIG_HOME="$work/$1-$3" # each start is a first start
  XDG_DATA_HOME="$work/$1-$3/data"
  SKIKO_RENDER_API=SOFTWARE
  export DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME SKIKO_RENDER_API
  mkdir -p "$XDG_CONFIG_HOME/LLMBreaker" "$XDG_CONFIG_HOME/openbox"
  cat >"$XDG_CONFIG_HOME/LLMBreaker/settings.json" <<SETTINGS
{"version": 1, "language": "$3", "window": {"x": 0, "y": 0, "width": $1, "height": $2}}
SETTINGS
  cat >"$XDG_CONFIG_HOME/openbox/rc.xml" <<RC
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications>
</openbox_config>
RC
  openbox --config-file "$XDG_CONFIG_HOME/openbox/rc.xml" >/dev/null 2>&1 &
  programs="$! $programs"
  $APP &
  programs="$! $programs"
  window=$(xdotool search --sync --onlyvisible --name '^LLMBreaker$' | tail -n 1)
  xdotool mousemove "$1" "$2" windowmove "$window" 0 0 windowsize --sync "$window" "$1" "$2"
  sleep 6 # the network has spread, and the engine is warm
}

# Writes the screen to $1-$size.png, packed as tightly as it goes.
take() {
  scrot --overwrite --quality 1 "$folder/$1-$size.png"
  echo "$folder/$1-$size.png"
}

# Clicks at $1, $2 and takes the mouse out of the picture.
press() {
  xdotool mousemove "$1" "$2" sleep 0.3 click 1 sleep 0.3 mousemove 9999 9999
}

# Presses the keys $@, as xdotool names them, and gives the app time to answer.
keys() {
  xdotool key --delay 300 "$@"
  sleep 1
}

# Does what the list of actions (Ctrl+K) finds first for $1.
act() {
  keys ctrl+k
  xdotool type --delay 100 "$1"
  keys Return
}

# Waits until the screen has not changed for two seconds: nothing moves, nothing trains.
still() {
  same=0
  looks=0
  while [ "$same" -lt 4 ]; do
    looks=$((looks + 1))
    if [ "$looks" -gt 150 ]; then
      echo "The screen $size does not come to rest; see $folder/restless.png" >&2
      mv "$work/before.png" "$folder/restless.png"
      exit 1
    fi
    scrot --overwrite "$work/now.png"
    if cmp -s "$work/now.png" "$work/before.png"; then same=$((same + 1)); else same=0; fi
    mv "$work/now.png" "$work/before.png"
    sleep 0.5
  done
}

# The pictures at width $1 and height $2; the mouse rests on the chart at $3, $4 when the run is
# complete, and on a cell of the attention map at $5, $6.
session() {
  size="$1x$2"
  start "$1" "$2" en
  take landing
  keys Return # Launch
  still
  take idle
  keys space # Play
  sleep 15 # at 1x some 300 of 500 steps
  take running
  still
  xdotool mousemove "$3" "$4"
  still
  take completed
  xdotool mousemove 9999 9999
  keys F1 # the guide
  xdotool type --delay 100 attention
  sleep 3 # the cursor in the field never rests
  take guide
  keys Escape
  keys ctrl+3 # Style Transfer
  act 'show me an example'
  still
  take style-valid
  keys space # Train
  sleep 6.4 # at 2x some 270 of 500 steps
  take style-training
  still
  take style-completed
  keys ctrl+2 # Attention Cinema
  keys space # Play
  sleep 5
  still
  take cinema-overview
  keys d bracketright bracketright # Detail, and there the first head of the second layer
  xdotool mousemove "$5" "$6"
  still
  take cinema-detail
  press 611 157 # 3D
  still
  take cinema-3d
  finish_app
}

# The app in German at width $1 and height $2.
german() {
  size="$1x$2"
  start "$1" "$2" de
  keys Return # Starten
  still
  keys space # Start
  sleep 15
  take german
  finish_app
}

# Ends what start began: the app first, as it needs its screen to the end.
finish_app() {
  for program in $programs; do
    kill "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
  done
  programs=
  rm -f "$work/display"
}

session 1280 800 841 300 575 488
session 1920 1080 1225 400 701 650
german 1280 800
german 1920 1080
