#!/usr/bin/env bash
# Signs in against a real Apereo CAS on loopback. By hand, because CAS 7 needs Java 21 or newer:
#   CAS_JAVA_HOME=/path/to/jdk-21 src/test/sso/cas.sh
# It starts CAS with two people, keeps what CAS answers in target/cas/answers (the cases of CasAnswerTest came from
# there), and drives the sign-in through the browser (CasByHand). MAVEN_ARGS is given to every Maven call.
set -euo pipefail
cd "$(dirname "$0")/../../.."
: "${CAS_JAVA_HOME:?a JDK of version 21 or newer}"
version=7.0.0
port=${CAS_PORT:-8453}
work=$PWD/target/cas
base=http://127.0.0.1:$port/cas
service='http://127.0.0.1:8105/sign-in/cas/callback?state=abc'

mkdir -p "$work/services" "$work/answers" "$work/run"
if [ ! -d "$work/war/WEB-INF" ]; then
    for artifact in cas-server-webapp-tomcat:$version:war cas-server-support-json-service-registry:$version:jar; do
        # shellcheck disable=SC2086
        mvn -B -ntp -q ${MAVEN_ARGS:-} org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
            -Dartifact=org.apereo.cas:$artifact -DoutputDirectory="$work" -Dmdep.stripVersion=true
    done
    mkdir -p "$work/war"
    (cd "$work/war" && "$CAS_JAVA_HOME/bin/jar" xf "$work/cas-server-webapp-tomcat.war")
    mv "$work/cas-server-support-json-service-registry.jar" "$work/war/WEB-INF/lib/"
fi

cat > "$work/services/Xinke-1.json" <<'JSON'
{
  "@class": "org.apereo.cas.services.CasRegisteredService",
  "serviceId": "^http://127\\.0\\.0\\.1:\\d+/sign-in.*",
  "name": "Xinke",
  "id": 1,
  "logoutType": "BACK_CHANNEL",
  "attributeReleasePolicy": {"@class": "org.apereo.cas.services.ReturnAllAttributeReleasePolicy"}
}
JSON
cat > "$work/cas.properties" <<PROPERTIES
server.port=$port
server.address=127.0.0.1
server.ssl.enabled=false
server.servlet.context-path=/cas
cas.server.name=http://127.0.0.1:$port
cas.server.prefix=$base
cas.service-registry.json.location=file:$work/services
cas.service-registry.core.init-from-json=false
cas.authn.accept.enabled=true
cas.authn.accept.users=20260002::school-password,20269999::school-password
cas.authn.attribute-repository.stub.attributes.name=Test Person
cas.tgc.secure=false
cas.tgc.crypto.enabled=false
cas.webflow.crypto.enabled=false
cas.logout.follow-service-redirects=true
management.endpoints.enabled-by-default=false
PROPERTIES

(cd "$work/run" && exec "$CAS_JAVA_HOME/bin/java" -Xmx700m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Djava.io.tmpdir="$work/run" -cp "$work/war/WEB-INF/classes:$work/war/WEB-INF/lib/*" \
    org.apereo.cas.web.CasWebApplication --spring.config.additional-location="file:$work/" \
    --cas.standalone.configuration-directory="$work") > "$work/cas.log" 2>&1 &
cas=$!
trap 'kill $cas 2>/dev/null || true' EXIT
echo "CAS $version is starting, see $work/cas.log"
until curl -sf -o /dev/null "$base/login"; do
    kill -0 $cas || { tail "$work/cas.log"; exit 1; }
    sleep 2
done

jar=$work/run/cookies
rm -f "$jar"
login() { curl -s -c "$jar" -b "$jar" -G --data-urlencode "service=$service" "$base/login" "$@"; }
ticket() { tr -d '\r' | sed -n 's/^[Ll]ocation: .*ticket=//p'; }
validate() { curl -s -G --data-urlencode "service=$1" --data-urlencode "ticket=$2" "$base/p3/serviceValidate"; }
execution=$(login | sed -n 's/.*name="execution" value="\([^"]*\)".*/\1/p' | head -1)
encoded=$(curl -s -o /dev/null -w '%{url_effective}' -G --data-urlencode "service=$service" "$base/login")
first=$(curl -s -o /dev/null -D - -c "$jar" -b "$jar" --data-urlencode "execution=$execution" --data-urlencode 'username=20260002' \
    --data-urlencode 'password=school-password' --data '_eventId=submit' --data 'geolocation=' "$encoded" | ticket)
validate "$service" "$first" > "$work/answers/success.xml"
validate "$service" "$first" > "$work/answers/invalid-ticket.xml"
validate 'http://127.0.0.1:8105/sign-in/other' "$(login -o /dev/null -D - | ticket)" > "$work/answers/invalid-service.xml"
validate "$service" '' > "$work/answers/invalid-request.xml"
validate 'http://stranger.example/' ST-1-x > "$work/answers/unauthorized-service.yaml"
grep -H -e '<cas:user>' -e authenticationFailure -e message "$work"/answers/*

# shellcheck disable=SC2086
mvn -B -ntp ${MAVEN_ARGS:-} verify -Dcas.url="$base" -Dit.test=CasByHand -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false
