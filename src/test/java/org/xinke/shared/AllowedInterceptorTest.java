package org.xinke.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowedInterceptorTest {
    private final List<String> heard = new ArrayList<>();
    private final AllowedInterceptor interceptor = new AllowedInterceptor() {
        @Override
        void tell(Forbidden refused) {
            heard.add(refused.deed());
        }
    };

    AllowedInterceptorTest() {
        interceptor.currentUser = new CurrentUser();
    }

    static class Inherited {
        public void inherited() {}
    }

    @Allowed(Role.LEAD)
    static class ForLeads extends Inherited {
        public void plain() {}

        @Allowed(Role.STUDENT)
        public void forStudents() {}

        @Allowed(signedIn = true)
        public void forEverybody() {}
    }

    /** As the container makes it. */
    static class Proxy extends ForLeads {}

    static class Silent {
        public void plain() {}
    }

    @Test
    void aRuleOnTheClassCounts() {
        assertThat(call(new ForLeads(), "plain", Role.LEAD)).isEqualTo("done");
        assertRefused(new ForLeads(), "plain", Role.STUDENT);
    }

    @Test
    void theMethodsOwnRuleCountsMore() {
        assertThat(call(new ForLeads(), "forStudents", Role.STUDENT)).isEqualTo("done");
        assertRefused(new ForLeads(), "forStudents", Role.LEAD);
    }

    @Test
    void aMethodThatIsInheritedFollowsTheClassThatIsCalled() {
        assertThat(call(new ForLeads(), "inherited", Role.LEAD)).isEqualTo("done");
        assertRefused(new ForLeads(), "inherited", Role.STUDENT);
    }

    @Test
    void aProxyDoesNotHideTheRule() {
        assertThat(call(new Proxy(), "inherited", Role.LEAD)).isEqualTo("done");
        assertRefused(new Proxy(), "plain", Role.STUDENT);
    }

    @Test
    void withoutARuleNobodyMay() {
        assertRefused(new Silent(), "plain", Role.ADMIN);
    }

    @Test
    void whoHasStillToChangeThePasswordOrToEnrolMayDoWhatEverybodyMayAndNoMore() {
        List<Grant> lead = List.of(new Grant(Role.LEAD, null));
        Map.of(
                        "shared.error.mustChangePassword", new Identity(1, "1", "Somebody", lead, true, false),
                        "shared.error.mustEnrol", new Identity(1, "1", "Somebody", lead, false, true))
                .forEach((why, who) -> {
                    assertThat(call(new ForLeads(), "forEverybody", who)).isEqualTo("done");
                    assertThatThrownBy(() -> call(new ForLeads(), "plain", who)).hasMessage(why);
                });
    }

    private void assertRefused(Object bean, String method, Role role) {
        assertThatThrownBy(() -> call(bean, method, role)).isInstanceOf(Forbidden.class);
        assertThat(heard).last().asString().endsWith("." + method);
    }

    private @Nullable Object call(Object bean, String method, Role role) {
        return call(bean, method, new Identity(1, "1", "Somebody", List.of(new Grant(role, null)), false));
    }

    private @Nullable Object call(Object bean, String method, Identity who) {
        return interceptor.currentUser.as(who, () -> checked(new Call(bean, method(bean, method))));
    }

    private @Nullable Object checked(Call call) {
        try {
            return interceptor.check(call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Object bean, String name) {
        try {
            return bean.getClass().getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Call(Object bean, Method method) implements InvocationContext {
        @Override
        public Object getTarget() {
            return bean;
        }

        @Override
        public @Nullable Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public @Nullable Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {}

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() {
            return "done";
        }
    }
}
