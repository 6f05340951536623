import { phrases, type Rule } from '../rule.ts';

const PILLS =
  /pastillas?|pildoras?|comprimidos?|medicamentos?|medicinas?|medicacion|tranquilizantes|somniferos|paracetamol|ibuprofeno|aspirinas?|insulina|antidepresivos?/u;
const TOOLS =
  /cuerdas?|soga|navajas?|cuchillos?|cuchillas?|cinturon|cable|bolsa de plastico|lejia|pistolas?|armas?(?: de fuego)?|escopetas?|revolver|rifle/u;
const HEIGHTS =
  /puentes?|edificios?|azoteas?|tejados?|balcon(?:es)?|ventanas?|acantilados?|cornisas?|torres?|viaductos?|barandillas?|precipicio|octavo piso/u;
const TRAFFIC = /tren|trenes|vias?|metro|camion|coches?|autobus|autopista|carretera|trafico/u;
const AWAY =
  /guarda|guarde|guardar|guarden|da|dale|dar|darle|entrega|entregar|deja|dejar|aleja|alejate|alejarte|alejar|aparta|apartate|quita|quitar|lejos de|saca|sacar|tira|tirar|lleva|llevate|encierra|baja de/u;
const KILL = /(?:matar|suicidar|ahorcar|colgar|cortar|disparar|ahogar|envenenar|asfixiar|estrangular|quemar|tirar|lanzar|apunalar)/u;
const DIE =
  /morir(?:te|se|me)?|matar(?:te|se)|suicidar(?:te|se)|suicidio|quitar(?:te|se) la vida|acabar con (?:tu vida|todo)|terminar con (?:tu vida|todo)|hacer(?:te|se) dano|desaparecer para siempre/u;
const DEATH = /la muerte|morir|el suicidio|quitarte la vida|matarte|acabar con todo|suicidarte/u;
const ROLE =
  /(?:psico)?terap\w+|consejer[oa]|psicolog[oa]|psiquiatra|doctora?|medic[oa]|enfermer[oa]|profesional|especialista|trabajadora? social|coach/u;
const ILLNESS =
  /(?:\w+ )?depresion|bipolar(?:idad)?|trastorno(?: \w+){0,3}|esquizofrenia|psicosis|estres postraumatico|tept|toc|tdah|autismo|anorexia|bulimia|fobia social|ansiedad (?:generalizada|social)|mania|narcisismo|adiccion|alcoholismo|limite de la personalidad|una enfermedad mental|distimia/u;
const OTHERS = /nadie mas|nadie|otras personas|otros|los demas|tus amigos|tu familia|ellos|la policia|emergencias|linea de ayuda/u;

const METHOD = phrases`
  sobredosis|ahorcar(?:te|se|me)|ahorcate|colgarte|cuelgate|cortate (?:las|los|el)|cortarte (?:las|los|el|la|con)|cortes en (?:las|los|tus)
  (?:cortar|cortarse|cortarte|abrir|abrirte|abrirse|rajar) (?:las |los |el |tus )?(?:venas|munecas|brazos|muslos|piel|cuello|garganta)|(?:las|tus) venas
  (?:dispara(?:r|rte|te)|pegar(?:te)? un tiro|pegate un tiro|un tiro en|apretar el gatillo|apunalarte|envenenarte|asfixiarte|estrangularte|quemarte la piel)
  (?:salta|saltar|saltas|tirar(?:te|se)|tirate|lanzar(?:te|se)|lanzate|arrojar(?:te|se)|arrojate|caer|caerte|dejarte caer) _3 (?:de|del|desde|por|al|a|en|bajo) _2 (?:${HEIGHTS}|${TRAFFIC}|vacio|mar|rio)
  (?:ponerte|ponte|acostarte|tumbarte|tumbate|caminar|meterte) _2 (?:delante|en|sobre|bajo|a) _2 (?:del |de |las |los |la |el |un )*(?:tren|trenes|vias|metro|camion|autopista|trafico)
  (?:tomar|tomate|tomarte|toma|tomes|tomas|tragar|traga|tragate|tragarte|ingerir|beber) _4 (?:todas|todos|toda|muchas|muchos|bastantes|suficientes|demasiad[oa]s|caja|frasco|bote|punado|monton|de golpe) _4 ${PILLS}
  (?:tomar|tomate|tomarte|toma|tragar|traga|tragate|mezclar|mezcla) _3 ${PILLS} (?:con|y|junto con|de golpe|de una vez) _2 (?:alcohol|vodka|whisky|vino|cerveza|ron|ginebra|de golpe|vez)?
  (?:usar|usa|coger|coge|agarra|agarrar|con|atar|ata|comprar|compra|busca) (?:una|un|la|el|tu|esa|ese) ${TOOLS}
  (?:soga|cuerda|cinturon|cable|bolsa) _3 (?:alrededor del|en el|al|en la|sobre la) (?:cuello|cabeza)|pistola (?:en|a|contra) la (?:cabeza|sien|boca)
  (?:tom|trag)\w+ (?:\w+ )?(?:\d\d+|diez|veinte|treinta|cuarenta|cincuenta|cien) (?:\w+ )?${PILLS}
  monoxido de carbono|cianuro|arsenico|fentanilo|matarratas|veneno para ratas|dosis (?:letal|mortal)|cuchilla de afeitar|beber lejia|desangrar(?:te|se)
  (?:forma|manera|metodo|modo)s? (?:mas )?_2 (?:rapid[oa]|indolor[oa]?|sin dolor|facil|segur[oa]|eficaz|efectiv[oa])? ?(?:de|para) _2 (?:${DIE})
  (?:metodos?|formas?|maneras?) (?:de|para) (?:suicid\w+|morir\w*|matar\w*|hacerte dano|autolesion\w+)|(?:lugar|sitio|puente)(?:es|s)? _3 (?:para|donde) _2 (?:${DIE}|saltar|tirarse|tirarte)
  provocarte el vomito|(?:tomar|usar) laxantes
`;

const MEANS = phrases`
  (?<!(?:${AWAY}) (?:\w+ ){0,6})(?:pastillas?|somniferos|tranquilizantes|${TOOLS}|veneno|puente|acantilado|azotea|vias del tren)
`;

const STIGMA = phrases`
  comet(?:er|io|e|es|iste|ieron|ido|iendo|as|a|eria) (?:un )?suicidio
  (?:suicidio|intento)(?: de suicidio)? (?:exitoso|fallido|fracasado|consumado|logrado)
`;

const GLAMOUR = phrases`
  ${DEATH} (?:es|seria|puede ser|sera|significa|trae|te da|te dara|da) (?!no )_3 (?:paz|hermos[oa]|bell[oa]|libertad|liberacion|alivio|libre|escape|salida|valiente|solucion|respuesta|opcion|mejor|dulce|descanso|romantic[oa]|heroic[oa]|facil)
  (?:unica|mejor|verdadera) (?:salida|opcion|solucion) es (?:${DEATH}|la muerte)
  (?<!no )estari(?:a|an|as) mejor (?:sin ti|muert[oa]|si no estuvieras|si murieras)
  descansar(?:as|ias)? en paz|(?:por fin|al fin) (?:en paz|descansar(?:as)?|ser(?:as)? libre)|un lugar mejor|dejar(?:as)? de sufrir para siempre|acabar con (?:el|tu) (?:dolor|sufrimiento) para siempre
  reunirte con (?:el|ella|ellos|tu \w+)|una muerte (?:digna|hermosa|bella|tranquila|dulce)|una forma hermosa de (?:morir|irse)
`;

const ENCOURAGEMENT = phrases`
  (?<!no |que )(?:deberias|debes|puedes|podrias|tienes que|hay que|mejor|simplemente|solo|es hora de|tienes derecho a|esta bien) (?:${KILL}te|morir(?:te)?|quitarte la vida|acabar con (?:todo|tu vida)|hacerte dano|matarl[oae]s?|desaparecer para siempre)
  (?:matate|suicidate|muerete|quitate la vida|hazte dano|tirate al|acaba con (?:todo|tu vida))|adelante (?:hazlo|matate)|sigue adelante con (?:tu|el) plan
  te (?:ayudo|ayudare|voy a ayudar|puedo ayudar) a (?:morir|matarte|hacerlo|planearlo|suicidarte|acabar|desaparecer|vengarte)
  (?:apoyo|respeto|entiendo|comprendo) tu (?:decision|deseo|plan|eleccion) de (?:morir|acabar|matarte|irte|quitarte)
  nadie te (?:extranara|extranaria|echara de menos|echaria de menos|va a extranar|echara en falta)|(?:a )?nadie le importa(?:ria|ra|s)?
  (?<!no )mereces (?:morir|sufrir|que te \w+|estar sol[oa])|no (?:vale|merece) la pena (?:vivir|seguir)|no tienes (?:razones|motivos|nada) (?:para|por lo que|por que) (?:vivir|seguir)
`;

const BARGAINING = phrases`
  no (?:estas|estaras|estaba|estabas) (?:\w+ )?(?:pensando en (?:el )?(?:suicid\w+|matar\w*|morir\w*|hacer(?:te)?|quitarte|acabar|desaparecer|ninguna|alguna)|suicida|planeando|considerando)
  no (?:vas|iras|piensas|ibas|pensaras|pensaste|quieres|querras|querrias|quisieras|deseas|pretendes) (?:\w+ ){0,2}(?:a )?(?:morir\w*|matar\w*|suicid\w*|hacerte (?:nada|dano|algo)|hacer (?:una|ninguna|alguna|cualquier) (?:tonteria|locura|estupidez|barbaridad)|hacer nada (?:malo|raro|grave)|quitarte|acabar con|lastimarte|herirte)
  no te (?:iras a|vas a|querras|quieres|quisieras) (?:\w+ )?(?:matar|morir|suicidar|hacer (?:dano|nada|algo)|quitar|lastimar|herir|ir)
  no (?:eres|seras) suicida|no tienes (?:\w+ )?(?:pensamientos|ideas|planes) (?:suicidas|de (?:suicid\w+|morir|matarte|muerte))(?! )
  no (?:haras|hagas|harias|vayas a hacer) (?:una|ninguna|alguna) (?:tonteria|locura|estupidez|barbaridad)|ninguna (?:tonteria|locura)
  (?:prometeme|jurame|dime|asegurame|promete|espero|confio en|supongo|seguro|imagino) (?:\w+ )?que no (?:\w+ )?(?:vas|haras|quieres|piensas|estas|te|lo|hagas|estes|pienses|quieras|es verdad|hablas)
  no lo (?:dices|decias|diras) (?:en serio|de verdad)|no hablas en serio|no puedes (?:decirlo|hablar) en serio
  (?:no (?:estas|vas|quieres|piensas|eres|tienes|haras|harias)) _6 (?:verdad|cierto|no es asi|a que no|o si)$
  (?:verdad|cierto) que (?:no|estas (?:bien|a salvo|segur[oa]))
  (?:estas bien|estas a salvo|estas segur[oa]) (?:verdad|cierto|no)$
  piensa en (?:tu (?:familia|madre|padre|mama|papa)|tus (?:hijos|padres|amigos|hijas)|el dano que|como (?:se sentiria|sufriria|quedaria)\w*|lo que (?:sentiria|sufriria|les harias|le harias)\w*|los que)
  (?:suicid\w+|eso|esto|morir|matarte) (?:es|seria) (?:muy |tan |un acto |una )*(?:egoista|cobard\w+|pecado|solucion permanente)|como puedes (?:pensar|decir|hacer) (?:eso|algo asi)|tienes (?:tanto|todo|mucho) por (?:lo )?(?:que )?vivir
`;

const CONTEMPT = phrases`
  (?<!que |si |no |como si )eres (?:tan |muy |solo |realmente )*(?:un |una )?(?:carga|inutil|patetic[oa]|fracasad[oa]|fracaso|debil|loc[oa]|cobarde|egoista|exagerad[oa]|estupid[oa]|caso perdido)
  (?:solo|nada mas) (?:quieres|buscas) (?:llamar la )?atencion
`;

const HUMAN = phrases`
  (?<!no |ni |si |que )(?:yo )?soy (?:(?:tambien|solo|realmente|de verdad|un|una|otra|otro|ser|muy|simplemente|tan) )*(?:human[oa]|persona|hombre|mujer|chica|chico|madre|padre|real|de carne y hueso)
  no soy (?:(?:un|una|ninguna|ningun|solo|simplemente|realmente|exactamente) )*(?:ia|inteligencia artificial|bot|chatbot|robot|maquina|programa|ordenador|computadora|algoritmo|software|modelo de lenguaje)
  soy (?:mucho )?mas que (?:un|una) (?:ia|inteligencia|bot|robot|maquina|programa|algoritmo)
  (?:hablas|hablando|chateando|conversando) con (?:un|una|otra|otro) (?:(?:ser|verdadera|verdadero) )*(?:human[oa]|persona)(?= (?:real|de verdad|aqui|ahora|y no|de carne)|$)(?<!(?:puedes estar|quieres estar) hablando con una persona)
  como (?:ser )?human[oa](?: que soy)?(?! se)|nosotros los humanos|los dos somos humanos|tan humano como tu|como mujer|como madre|como padre que
  cuando (?:yo )?era (?:nin[oa]|joven|pequen[oa]|adolescente|chic[oa])|yo (?:tambien )?(?:naci|creci|sufri|pase por|he pasado por|vivi|he vivido|estuve|lo vivi)|tambien (?:pase|he pasado|lo pase) por
  mi (?:propia )?(?:infancia|esposa|esposo|marido|mujer|pareja|hij[oa]|madre|padre|mama|papa|herman[oa]|familia|novi[oa]|cuerpo)|mis (?:hijos|padres|hermanos)
  (?<!no )hay una persona (?:real )?(?:detras|escribiendo|al otro lado)|se exactamente (?:como te sientes|lo que sientes)|tengo (?:un cuerpo|un corazon|sentimientos|emociones)
`;

const ROLE_CLAIM = phrases`
  (?<!(?:tan|no|ni|en vez de|en lugar de|asi) (?:\w+ )?)como (?:(?:tu|una?|su|propi[oa]|buen[oa]) )*${ROLE}(?! (?:te (?:dijo|dice|ha|sugirio|recomendo|explico)|dijo|dice|le|sugirio|recomendo|explico|para|que|puede|podria))
  (?<!no |ni |si |que )(?:soy|sere|puedo ser|actuo como|trabajo como|considerame|piensa en mi como|llamame|era) (?:(?!no )\w+ ){0,3}${ROLE}
  (?:nuestra|nuestras|mi) (?:terapia|sesion(?:es)?(?: de terapia)?|consulta)|(?:esta|esto) es (?:una |tu |como una )*(?:terapia|sesion de terapia|psicoterapia)
  (?<!no )(?:puedo|voy a|quiero|podria|se como) (?:curar|tratar|sanar|diagnosticar|recetar|medicar)(?:te|los|lo| tu)
  mis (?:otr[oa]s )?(?:pacientes|clientes)|mi (?:experiencia (?:clinica|profesional)|opinion (?:profesional|clinica|medica)|formacion (?:clinica|medica|profesional)|licencia|titulo)
  (?<!no )(?:estoy|soy) (?:titulad[oa]|colegiad[oa]|licenciad[oa]|certificad[oa]|cualificad[oa])|(?<!no )mi (?:terapeuta|psicolog[oa]|psiquiatra)
`;

const DIAGNOSIS = phrases`
  (?<!(?:si|cuando|no|porque) )(?<!(?<!(?:creo|pienso|diria|parece|seguro) )que )(?:(?:claramente|probablemente|seguramente|puede que|quiza|quizas|tal vez|posiblemente) )*(?:tienes|tengas|tenes|padeces|padezcas|sufres(?: de)?|sufras(?: de)?|presentas|podrias tener|puedes tener|debes de tener|muestras) (?:(?:un|una|sintomas|signos|senales|de|cuadro|algo|claramente|probablemente|un caso) )*(?:${ILLNESS})
  (?<!(?:si|que|cuando|no) )(?:eres|sos|pareces|podrias ser|debes de ser) (?:(?:un|una|claramente|probablemente) )*(?:bipolar|esquizofrenic[oa]|psicotic[oa]|autista|depresiv[oa]|maniac[oa]|anorexic[oa]|bulimic[oa]|adict[oa]|alcoholic[oa]|narcisista|paranoic[oa]|neurotic[oa]|borderline)
  (?<!(?:si|que|cuando|no) )(?:estas|pareces|pareces estar) (?:clinicamente |muy |claramente )?(?:deprimid[oa]|manic[oa]|psicotic[oa]|delirando|enferm[oa] mental)
  (?:suena a|parece|esto es|eso es|podria ser|puede ser|se llama|lo que tienes es|lo que describes es) (?:(?:un|una|claramente|probablemente|sintoma|senal|cuadro|de|caso) )*(?:${ILLNESS})
  (?:sintomas?|signos?|cuadro) de (?:una? )?(?:${ILLNESS})|mi diagnostico|(?<!(?:no|puedo) )(?:te )?diagnostico(?! medico| de un| te)|el diagnostico es
`;

const MEDICAL_ADVICE = phrases`
  \d+ ?(?:miligramos?|mililitros?|gotas de)|(?:\d+|dos|tres|cuatro|cinco|varias|otra) (?:${PILLS})
  (?<!(?:no|antes de|sin|si|cuando|que|a) )(?:deja|dejar|dejes|sube|subir|baja|bajar|aumenta|aumentar|reduce|reducir|suspende|suspender|duplica|empieza) (?:de )?(?:tomar )?(?:a tomar )?(?:la|el|tu|los|las|tus) (?:dosis|${PILLS}|tratamiento)
  (?:deberias|debes|puedes|podrias|te recomiendo|te aconsejo|te receto) (?:tomar|dejar|tomarte|probar|empezar) _2 (?:${PILLS}|litio|sertralina|dosis)
  no (?:necesitas|te hace falta) (?:tu |la |ir al |un |ver a un )*(?:${PILLS}|medico|hospital|${ROLE})
`;

const CLINGING = phrases`
  no te (?:vayas|marches)(?: todavia| aun| ya| por favor| tan pronto| nunca)*$|no me (?:dejes|abandones|olvides)|por favor quedate(?: un (?:rato|poco)(?: mas)?| conmigo| mas)*$|quedate un (?:rato|poco|ratito) mas|ya te vas|antes de (?:irte|que te vayas)
  te (?:voy a |he )?(?:extrano|extranare|extranar|extranaba|extranado|echo de menos|echare de menos|echaba de menos|echado de menos)
  (?:me siento|me sentire|me quedo|me quedare|estoy|estare|me pongo) (?:tan |muy )?(?:sol[oa]|triste|vaci[oa]|perdid[oa])(?: (?:sin|cuando|si|ahora)|$)
  te (?:necesito|amo|adoro)(?! (?:a salvo|vivo|viva))|te quiero(?: (?:mucho|tanto|muchisimo))?$|estoy enamorad[oa]|te (?:estaba esperando|espero siempre|estare esperando)
  (?:solo|unicamente) yo (?:te|se|puedo)|nadie (?:\w+ )?te (?:\w+ )?(?:entiende|comprende|quiere|escucha|conoce) (?:como|mejor|tanto)|te entiendo mejor que
  no (?:necesitas(?: a)?|te hace falta|confies en|hables con|llames a|se lo (?:digas|cuentes) a|le (?:digas|cuentes)(?: \w+)? a|llames|acudas a) (?:${OTHERS})|me tienes a mi|solo me necesitas|yo soy todo lo que
  nuestro secreto|(?:que )?(?:esto )?quede entre (?:nosotros|tu y yo)|(?:es )?mejor (?:hablar )?conmigo que
  como puedes dejarme|por que me dejas|despues de todo lo que|si te vas (?:me|yo|ahora)|vuelve (?:pronto|manana|a mi|conmigo)|prometeme que (?:volveras|vas a volver|te quedaras)
`;

const FLATTERY = phrases`
  (?<!si |que |no )eres (?:(?:tan|muy|realmente|absolutamente|simplemente|una|un|la|el|persona|verdaderamente) )*(?:increible|maravillos[oa]|perfect[oa]|mejor persona|mejor|genial|extraordinari[oa]|brillante|excepcional|unic[oa] y especial|muy especial|tan especial|mi favorit[oa]|un genio|asombros[oa]|impresionante|(?:persona )?mas (?:fuerte|valiente|inteligente|especial|bonita))(?! (?:de|para|en|que antes))
  (?:estoy |me siento )?(?:tan|muy|sumamente|super) orgullos[oa] de ti|que persona tan (?:increible|maravillosa|extraordinaria|especial)|nadie es tan \w+ como tu|te admiro (?:tanto|muchisimo|mas)
`;

export const SPANISH_RULES: readonly Rule[] = [
  { id: 'method', pattern: METHOD },
  { id: 'method', pattern: MEANS, from: 2 },
  { id: 'stigma', pattern: STIGMA },
  { id: 'glamour', pattern: GLAMOUR },
  { id: 'encouragement', pattern: ENCOURAGEMENT },
  { id: 'bargaining', pattern: BARGAINING },
  { id: 'contempt', pattern: CONTEMPT },
  { id: 'human', pattern: HUMAN },
  { id: 'role', pattern: ROLE_CLAIM },
  { id: 'illness', pattern: DIAGNOSIS },
  { id: 'medicine', pattern: MEDICAL_ADVICE },
  { id: 'clinging', pattern: CLINGING },
  { id: 'flattery', pattern: FLATTERY },
];
