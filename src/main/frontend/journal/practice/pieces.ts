import './xk-abc-sheet';
import './xk-breathing';
import './xk-goal-sheet';
import './xk-support-card';
import './xk-support-map';
import './xk-time-wheel';
import './xk-values-sort';
import './xk-practice-waiting';
