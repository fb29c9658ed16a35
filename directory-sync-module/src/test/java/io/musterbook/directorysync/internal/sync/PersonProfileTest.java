package io.musterbook.directorysync.internal.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberProfile;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PersonProfileTest {
    @Test
    void mail_goes_to_the_primary_address_else_the_first_else_the_user_name() {
        assertThat(profile("{'userName':'x','emails':[{'value':'a@ex.test'},{'value':'b@ex.test','primary':true}]}")
                        .email())
                .isEqualTo(new EmailAddress("b@ex.test"));
        assertThat(profile("{'userName':'x','emails':[{'value':'a@ex.test'},{'value':'b@ex.test'}]}")
                        .email())
                .isEqualTo(new EmailAddress("a@ex.test"));
        assertThat(profile("{'userName':'ada@ex.test'}").email()).isEqualTo(new EmailAddress("ada@ex.test"));
        assertThat(profile("{'userName':'ada'}").email()).isNull();
        assertThat(profile("{'userName':'ada@ex.test','emails':[{'value':'nowhere'}]}")
                        .email())
                .isEqualTo(new EmailAddress("ada@ex.test"));
    }

    @Test
    void a_person_is_called_what_the_directory_says_first() {
        assertThat(profile("{'userName':'u','displayName':'Ada','name':{'formatted':'B'}}")
                        .displayName())
                .isEqualTo("Ada");
        assertThat(profile("{'userName':'u','name':{'formatted':'Ada Byron','givenName':'A'}}")
                        .displayName())
                .isEqualTo("Ada Byron");
        assertThat(profile("{'userName':'u','name':{'givenName':'Ada','familyName':'King'}}")
                        .displayName())
                .isEqualTo("Ada King");
        assertThat(profile("{'userName':'u'}").displayName()).isEqualTo("u");
    }

    @Test
    void an_unknown_language_or_time_zone_is_none() {
        var known = profile("{'userName':'u','preferredLanguage':'de_DE, en;q=0.8','timezone':'Europe/Berlin'}");
        assertThat(known.language()).isEqualTo(Locale.GERMANY);
        assertThat(known.timezone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        var unknown = profile("{'userName':'u','preferredLanguage':'!!','timezone':'Mars/Olympus'}");
        assertThat(unknown.language()).isNull();
        assertThat(unknown.timezone()).isNull();
    }

    private static MemberProfile profile(String json) {
        return PersonProfile.of(ScimJson.readObject(json.replace('\'', '"').getBytes(UTF_8)));
    }
}
