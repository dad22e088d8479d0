#!/bin/sh
# Takes the pictures of this folder: the real app, a real training run, on a screen in memory.
#
#   mvn -q package && docs/pictures/take.sh
#
# Needs Xvfb, openbox, xdotool and scrot. Takes about four minutes. The app
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
  XDG_CONFIG_HOME="$work/$1"
  XDG_DATA_HOME="$work/data-$1"
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

# The pictures at width $1 and height $2; the mouse rests on the chart at $3, $4 when the run is
# complete, and on a cell of the attention map at $5, $6.
session() {
  size="$1x$2"
  start "$1" "$2" en
  take landing
  press $(($1 / 2)) $(($2 / 2 + 99)) # Launch
  sleep 8
  take idle
  press 90 445 # Play
  sleep 15 # at 1x some 300 of 500 steps
  take running
  sleep 25
  xdotool mousemove "$3" "$4"
  sleep 2
  take completed
  press 270 91 # Attention Cinema
  sleep 2
  press 245 272 # 5x
  press 126 215 # Play
  sleep 15 # 500 steps take 5 s
  take cinema-overview
  press 900 360 # the first head of the second layer
  sleep 2
  xdotool mousemove "$5" "$6"
  sleep 2
  take cinema-detail
  press 611 157 # 3D
  sleep 3
  take cinema-3d
  press 420 91 # Style Transfer
  sleep 2
  press 290 166 # Example
  sleep 2
  take style-valid
  press 105 $(($2 - 191)) # Train
  sleep 7 # at 2x some 280 of 500 steps
  take style-training
  sleep 12
  take style-completed
  press 90 91 # Watch It Learn
  xdotool key F1
  sleep 2
  xdotool type attention
  sleep 2
  take guide
  finish_app
}

# The app in German at width $1 and height $2.
german() {
  size="$1x$2"
  start "$1" "$2" de
  press $(($1 / 2)) $(($2 / 2 + 99)) # Starten
  sleep 8
  press 90 445 # Start
  sleep 15
  take german
  finish_app
}

# Ends what start began.
finish_app() {
  for program in $programs; do kill "$program" 2>/dev/null || true; done
  for program in $programs; do wait "$program" 2>/dev/null || true; done
  programs=
  rm -f "$work/display"
}

session 1280 800 960 300 575 488
session 1920 1080 1200 400 701 650
german 1280 800
german 1920 1080
